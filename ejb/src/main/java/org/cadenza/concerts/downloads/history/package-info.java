/**
 * What became of downloads, in sums by topic and day: brought up to date by what has changed since,
 * before anybody is told, so that no figure is older than the rows.
 */
package org.cadenza.concerts.downloads.history;
