package org.cadenza.addresses;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request goes, read from a URL once so that what was checked and what is called cannot
 * differ. Says nothing yet about whether the host is allowed.
 *
 * @param scheme {@code http} or {@code https}
 * @param port the port given, or the scheme's own
 * @param path path and query in their encoded form; fragments are dropped
 */
public record HttpTarget(String scheme, TargetHost host, int port, String path) {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int LAST_PORT = 65_535;
  // Read from the authority, because URI knows no host in names that are not plain ASCII.
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>\\[[^\\]]*\\]|[^:\\[\\]]+)(:(?<port>[0-9]{0,5}))?");

  /** Reads it; refused if it is none, or holds a user name or password. */
  public static HttpTarget of(URI url) throws AddressRefused {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new AddressRefused("The address must begin with http:// or https://.");
    }
    String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
    if (authority.contains("@")) {
      throw new AddressRefused("The address must not hold a user name or password.");
    }
    Matcher parts = HOST_AND_PORT.matcher(authority);
    if (!parts.matches()) {
      throw new AddressRefused("The address has no host, or a wrong port.");
    }
    TargetHost host = TargetHost.parse(parts.group("host"));
    return new HttpTarget(scheme, host, port(scheme, parts.group("port")), path(url));
  }

  /** Whether the port is the scheme's own and so is left out of the Host header. */
  public boolean usesDefaultPort() {
    return port == defaultPort(scheme);
  }

  private static int port(String scheme, String digits) throws AddressRefused {
    if (digits == null || digits.isEmpty()) {
      return defaultPort(scheme);
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > LAST_PORT) {
      throw new AddressRefused("The port must lie between 1 and 65535.");
    }
    return port;
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
  }

  private static String path(URI url) {
    URI ascii = URI.create(url.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }
}
