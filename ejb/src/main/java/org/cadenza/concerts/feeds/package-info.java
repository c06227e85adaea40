/** New shows, for feed readers and calendars. */
package org.cadenza.concerts.feeds;
