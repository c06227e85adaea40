/**
 * The servers that share a database: which of them live, and what time it is among them.
 *
 * <p>Nothing here compares wall clocks. Each server's row holds a count that it raises every few
 * seconds; who watches it takes the time on its own monotonic clock. What somebody works on names
 * its server (see {@link org.cadenza.persistence.Lease}) and nothing else, so that it is free once
 * that server is struck off the list.
 */
package org.cadenza.nodes;
