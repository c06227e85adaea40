/** The collections of archive.org, read into our catalog. */
package org.cadenza.concerts.archive.catalog;
