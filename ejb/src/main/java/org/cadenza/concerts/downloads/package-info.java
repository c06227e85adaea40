/**
 * Downloads of shows. Here lie the rows and the rules that hold for them; below, the queue, the
 * fetching, and the reports.
 */
package org.cadenza.concerts.downloads;
