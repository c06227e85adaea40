/**
 * The sample upstream's own small layer over {@link com.sun.net.httpserver}: requests and replies
 * as values, routes, pacing and the request log. Knows nothing of shows, audio or faults.
 */
package org.cadenza.server.sample.http;
