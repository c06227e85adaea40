package org.cadenza.addresses;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The operator's exceptions: hosts that may be reached though their addresses or ports are
 * otherwise closed. An entry is a host name, an address or a range such as {@code 10.0.0.0/8}; a
 * name or an address may end in {@code :port} and then opens that port only, else it opens all.
 */
public final class AllowedHosts {

  private final List<AllowedHost> entries;

  private AllowedHosts(List<AllowedHost> entries) {
    this.entries = entries;
  }

  /**
   * Reads entries as they stand in settings; blank ones are passed over.
   *
   * @throws IllegalArgumentException naming the entry that cannot be read
   */
  public static AllowedHosts of(Collection<String> entries) {
    return new AllowedHosts(
        entries.stream()
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(AllowedHost::parse)
            .toList());
  }

  /** Reads entries separated by commas; see {@link #of}. */
  public static AllowedHosts parse(String list) {
    return of(Arrays.asList(list.split(",", -1)));
  }

  /** Whether the host is excepted by its name, whatever that resolves to. */
  boolean allowName(TargetHost host, int port) {
    return entries.stream().anyMatch(entry -> entry.allowsName(host.name(), port));
  }

  /** Whether the address is excepted, whatever name led to it. */
  boolean allowAddress(InetAddress address, int port) {
    return entries.stream().anyMatch(entry -> entry.allowsAddress(address, port));
  }
}
