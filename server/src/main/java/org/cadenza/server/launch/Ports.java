package org.cadenza.server.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Whether the configured ports can be had, asked before anything is started. */
final class Ports {

  private Ports() {}

  /** A {@link StartFailure} naming the first port that is in use or not allowed. */
  static void checkFree(String address, List<Integer> ports) {
    for (int port : ports) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      } catch (IOException e) {
        throw new StartFailure(
            "Port "
                + port
                + " on "
                + address
                + " cannot be used ("
                + e.getMessage()
                + "); CADENZA_PORTS names others",
            e);
      }
    }
  }
}
