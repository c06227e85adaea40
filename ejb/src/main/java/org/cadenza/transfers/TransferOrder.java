package org.cadenza.transfers;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * One file to fetch. Begin with {@link #of} and add what is known.
 *
 * @param source where the bytes are: an absolute http or https address
 * @param headers sent with the request; after a redirect to another host only harmless ones
 * @param target where the file goes; its folder must exist, a file of that name is replaced
 * @param identity what the bytes are, whatever address they have today: a partial file is continued
 *     only under the same identity
 * @param etagIsMd5 take an ETag of 32 hexadecimal digits for the file's MD5: true of some stores
 *     for some uploads, so only for sources where it is known to hold
 * @param sums what the source says elsewhere that the whole file hashes to
 * @param check looks into the complete file
 * @param allowed tells which addresses may be asked: the source and every redirect
 */
public record TransferOrder(
    URI source,
    Map<String, String> headers,
    Path target,
    String identity,
    boolean etagIsMd5,
    PublishedSums sums,
    ContentCheck check,
    AddressRule allowed) {

  /**
   * Checks the address and the headers.
   *
   * @throws IllegalArgumentException if the address is not http(s) or a header is not the caller's
   */
  public TransferOrder {
    headers = Map.copyOf(headers);
    target = target.toAbsolutePath().normalize();
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(sums, "sums");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(allowed, "allowed");
    if (!isHttp(source) || target.getFileName() == null) {
      throw new IllegalArgumentException("A transfer needs an http(s) address and a file name");
    }
    headers.forEach(OrderHeaders::check);
  }

  /** An order that knows only from where to where; its identity is the address up to the query. */
  public static TransferOrder of(URI source, Path target) {
    String place = source.getScheme() + "://" + source.getHost() + source.getRawPath();
    return new TransferOrder(
        source,
        Map.of(),
        target,
        place,
        false,
        PublishedSums.NONE,
        ContentCheck.none(),
        address -> true);
  }

  static boolean isHttp(URI address) {
    String scheme = address.getScheme();
    return address.getHost() != null
        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
  }

  /** With request headers. */
  public TransferOrder withHeaders(Map<String, String> names) {
    return new TransferOrder(source, names, target, identity, etagIsMd5, sums, check, allowed);
  }

  /** With a name for the bytes that outlives addresses which change with every sign-in. */
  public TransferOrder withIdentity(String name) {
    return new TransferOrder(source, headers, target, name, etagIsMd5, sums, check, allowed);
  }

  /** Trusting an ETag of 32 hexadecimal digits as the MD5. */
  public TransferOrder withEtagAsMd5() {
    return new TransferOrder(source, headers, target, identity, true, sums, check, allowed);
  }

  /** With checksums that the source has published. */
  public TransferOrder withSums(PublishedSums published) {
    return new TransferOrder(
        source, headers, target, identity, etagIsMd5, published, check, allowed);
  }

  /** With a look into the complete file. */
  public TransferOrder withCheck(ContentCheck look) {
    return new TransferOrder(source, headers, target, identity, etagIsMd5, sums, look, allowed);
  }

  /** With a rule which addresses may be asked. */
  public TransferOrder withAllowed(AddressRule rule) {
    return new TransferOrder(source, headers, target, identity, etagIsMd5, sums, check, rule);
  }

  /** Names the file only: address and headers may carry secrets and must not reach a log. */
  @Override
  public String toString() {
    return "TransferOrder[" + target.getFileName() + "]";
  }
}
