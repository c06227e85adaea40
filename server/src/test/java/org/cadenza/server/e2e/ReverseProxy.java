package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Debian's nginx before a product, with the configuration that we give away, but no certificate.
 */
final class ReverseProxy implements AutoCloseable {

  private final Path folder;
  private final int port;
  private final Process process;

  private ReverseProxy(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  static ReverseProxy before(int productPort) {
    Path folder = TestHome.make();
    int port = FreePorts.take(1)[0];
    try {
      String site =
          Files.readString(Path.of("../config/deployment/nginx.conf"))
              .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
              .replace("listen [::]:443 ssl;", "")
              .replaceAll("ssl_certificate.*;", "")
              .replace("127.0.0.1:8080", "127.0.0.1:" + productPort);
      Files.writeString(folder.resolve("site.conf"), site);
      Path main = folder.resolve("nginx.conf");
      Files.writeString(main, main(folder));
      Process process =
          new ProcessBuilder(
                  "/usr/sbin/nginx", "-p", folder.toString(), "-c", main.toString(), "-e", "error")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      ReverseProxy proxy = new ReverseProxy(folder, port, process);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      Eventually.holds("nginx listens", proxy::listens);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String main(Path folder) {
    String owner = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
    return owner
        + """
        daemon off;
        worker_processes 1;
        pid pid;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          include site.conf;
        }
        """
            .formatted(folder);
  }

  private boolean listens() {
    if (!process.isAlive()) {
      throw new AssertionError("nginx ended");
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Sends a request as somebody with another address of this machine, and gives the whole answer.
   *
   * @param head request line and headers but the host, each with its line's end
   */
  String asStranger(String head, byte[] body) {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      String rest = "Host: cadenza.example.org\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    TestHome.delete(folder);
  }
}
