/**
 * Bytes from an address to a verified file: free space, resume, checksum, content check, atomic
 * name. Knows nothing of what the bytes are for and keeps no rows; whoever orders a transfer keeps
 * the truth about it.
 */
package org.cadenza.transfers;
