/** The files of archive.org's items, for downloads. */
package org.cadenza.concerts.archive.streams;
