package org.cadenza.server.e2e.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Receivers that take a connection and never give a whole answer. */
final class BlackHoles implements AutoCloseable {

  private static final byte[] BEGINNING =
      "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Queue<Socket> silent = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> dripping = new ConcurrentLinkedQueue<>();
  private final List<ServerSocket> doors = new ArrayList<>();
  private final ScheduledExecutorService drops =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "drops"));

  BlackHoles() {
    var unused = drops.scheduleAtFixedRate(this::drip, 0, 1, TimeUnit.SECONDS);
  }

  /** The address of a receiver that says nothing at all. */
  String hanging() {
    return open(silent, new byte[0]);
  }

  /** The address of a receiver that answers a byte a second. */
  String dripping() {
    return open(dripping, BEGINNING);
  }

  private String open(Queue<Socket> visitors, byte[] greeting) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      doors.add(door);
      daemon(() -> accept(door, visitors, greeting), "black-hole").start();
      return "http://127.0.0.1:" + door.getLocalPort() + "/hook";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void accept(ServerSocket door, Queue<Socket> visitors, byte[] greeting) {
    while (!door.isClosed()) {
      try {
        Socket visitor = door.accept();
        visitor.getOutputStream().write(greeting);
        visitors.add(visitor);
      } catch (IOException e) {
        // It went away, or we are closed.
      }
    }
  }

  private void drip() {
    dripping.removeIf(
        visitor -> {
          try {
            visitor.getOutputStream().write('.');
            return false;
          } catch (IOException e) {
            return true;
          }
        });
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws IOException {
    drops.shutdownNow();
    for (ServerSocket door : doors) {
      door.close();
    }
    for (Queue<Socket> visitors : List.of(silent, dripping)) {
      for (Socket visitor : visitors) {
        visitor.close();
      }
    }
  }
}
