package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a product's Java holds.
 *
 * @param threads how many of the system's
 * @param heapMiB in use after a collection of all garbage
 */
public record Footprint(int threads, long heapMiB) {

  private static final Pattern USED = Pattern.compile("generation +total \\d+K, used (\\d+)K");

  /** As it is now; asking takes the pause of a full collection. */
  public static Footprint of(Product product) {
    try {
      String status = Files.readString(Path.of("/proc/" + product.pid() + "/status"));
      int threads =
          status
              .lines()
              .filter(line -> line.startsWith("Threads:"))
              .mapToInt(line -> Integer.parseInt(line.substring(8).strip()))
              .findFirst()
              .orElseThrow();
      jcmd(product, "GC.run");
      long kilobytes =
          USED.matcher(jcmd(product, "GC.heap_info"))
              .results()
              .mapToLong(generation -> Long.parseLong(generation.group(1)))
              .sum();
      return new Footprint(threads, kilobytes / 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jcmd(Product product, String command) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(product.pid()), command)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
