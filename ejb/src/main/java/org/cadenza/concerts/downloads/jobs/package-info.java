/** Downloads as jobs among jobs. */
package org.cadenza.concerts.downloads.jobs;
