/** Requests that nobody should send, made up by dice, over every operation that is served. */
package org.cadenza.server.e2e.malformed;
