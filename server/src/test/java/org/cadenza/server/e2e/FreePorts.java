package org.cadenza.server.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 that nobody uses just now. They are below those that the system gives out by
 * itself, and each fork of the tests has some thousands to itself: whoever asks for one binds it
 * only later.
 */
public final class FreePorts {

  private static final int FIRST = 20_000;
  private static final int OF_A_FORK = 3_000;
  private static final int FORKS = 4;

  private static int next = ThreadLocalRandom.current().nextInt(OF_A_FORK);

  private FreePorts() {}

  /** So many different ones, and others each time. */
  public static synchronized int[] take(int count) {
    return IntStream.generate(FreePorts::following)
        .filter(FreePorts::isFree)
        .limit(count)
        .toArray();
  }

  private static int following() {
    int fork = Integer.getInteger("cadenza.fork", 1) % FORKS;
    next = (next + 1) % OF_A_FORK;
    return FIRST + fork * OF_A_FORK + next;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
