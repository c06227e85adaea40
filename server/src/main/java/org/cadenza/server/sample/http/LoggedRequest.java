package org.cadenza.server.sample.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the log tells of one request.
 *
 * @param method the HTTP method
 * @param target path and query as sent
 * @param range the Range header, or null
 * @param status the status sent, 0 while or if none was sent
 * @param bytesSent bytes of the body handed to the connection so far
 * @param at when the request arrived, ISO 8601 in UTC
 */
public record LoggedRequest(
    String method,
    String target,
    String range,
    int status,
    @JsonProperty("bytes_sent") long bytesSent,
    String at) {}
