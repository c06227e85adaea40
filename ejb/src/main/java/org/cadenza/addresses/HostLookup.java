package org.cadenza.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into its addresses. */
@FunctionalInterface
public interface HostLookup {

  /**
   * All addresses of the name, in the order in which they are to be tried.
   *
   * @throws UnknownHostException if there is none, or none could be learnt in time
   */
  List<InetAddress> addressesOf(String host) throws UnknownHostException;

  /** The machine's own name service; may block for as long as that likes. */
  static HostLookup system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
