/**
 * The account at nugs.net and the addresses of audio that it may fetch. The user brings the
 * account; encrypted (stream-only) tracks are left alone.
 */
package org.cadenza.concerts.nugs.streams;
