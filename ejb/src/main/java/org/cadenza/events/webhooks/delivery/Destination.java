package org.cadenza.events.webhooks.delivery;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;
import org.cadenza.addresses.AddressRefused;
import org.cadenza.addresses.HttpTarget;

/**
 * Where a webhook goes, read from its URL once and not for each message: that took a tenth of all
 * the time.
 *
 * @param hostHeader what the client would make anew of the authority each time
 */
record Destination(
    HttpTarget target, HttpHost receiver, URIAuthority authority, String hostHeader) {

  /** Replaced by what is set afterwards. */
  private static final URI NOWHERE = URI.create("/");

  static Destination of(URI url) throws AddressRefused {
    HttpTarget target = HttpTarget.of(url);
    int port = target.usesDefaultPort() ? -1 : target.port();
    HttpHost receiver = new HttpHost(target.scheme(), target.host().name(), port);
    URIAuthority authority = new URIAuthority(receiver);
    return new Destination(target, receiver, authority, authority.toString());
  }

  /** A request that goes there, without anything in it yet. */
  HttpPost post() {
    HttpPost request = new HttpPost(NOWHERE);
    request.setScheme(target.scheme());
    request.setAuthority(authority);
    request.setPath(target.path());
    request.setHeader(HttpHeaders.HOST, hostHeader);
    return request;
  }
}
