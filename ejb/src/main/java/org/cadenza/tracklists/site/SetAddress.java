package org.cadenza.tracklists.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.library.FoldedText;

/**
 * Where the page of a set is.
 *
 * @param url as somebody gave it
 * @param id by which the site knows the set; the words behind it are only for people
 * @param path of the page, to be asked of the site whose address is configured
 */
public record SetAddress(String url, String id, String path) {

  private static final int LONGEST = 500;
  private static final int LONGEST_SLUG = 200;
  private static final Set<String> HOSTS = Set.of("1001tracklists.com", "www.1001tracklists.com");
  private static final Pattern PATH =
      Pattern.compile("/tracklist/([A-Za-z0-9_-]{1,40})(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?/?");

  /**
   * Reads one; empty if it is none of the site's.
   *
   * @param site the site's configured address, whose host and port are as good as its usual name
   */
  static Optional<SetAddress> of(String url, URI site) {
    try {
      URI uri = new URI(url.strip());
      boolean isWeb = uri.getScheme() != null && uri.getScheme().matches("(?i)https?");
      if (url.length() > LONGEST || !isWeb || uri.getUserInfo() != null || !isOf(uri, site)) {
        return Optional.empty();
      }
      Matcher path = PATH.matcher(uri.getRawPath());
      return path.matches()
          ? Optional.of(new SetAddress(url.strip(), path.group(1), uri.getRawPath()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** As the site would write it of a set with this title: the words are ours, not somebody's. */
  static String shown(URI site, String id, String title) {
    String words = FoldedText.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String slug = words.length() <= LONGEST_SLUG ? words : words.substring(0, LONGEST_SLUG);
    return site + "/tracklist/" + id + (slug.isEmpty() ? "" : "/" + slug + ".html");
  }

  /** The words behind the id, where there are some. */
  String words() {
    String words = path.replaceAll("^/tracklist/[^/]+/?|\\.html?$", "").replaceAll("[-_/]+", " ");
    return words.isBlank() ? id : words.strip();
  }

  private static boolean isOf(URI uri, URI site) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return (HOSTS.contains(host) && uri.getPort() == -1)
        || (host.equals(site.getHost()) && uri.getPort() == site.getPort());
  }
}
