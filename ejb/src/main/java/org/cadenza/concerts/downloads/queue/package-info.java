/** The downloads that wait or run: joining, their order, and when they may begin. */
package org.cadenza.concerts.downloads.queue;
