package org.cadenza.server.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.cadenza.server.sample.SampleUpstream;

/**
 * The MD5 of a track's samples: as the upstream's file tells it, and as another program hears it.
 */
final class SourceAudio {

  /** Another path than the product's, to be told from it in the log. */
  static final String PATH = "/audio/check.flac16/";

  private static final int MD5_BEGINS = 26;
  private static final int MD5_ENDS = 42;

  private SourceAudio() {}

  /** What stands in the first bytes of the file that the upstream has. */
  static String announced(SampleUpstream upstream, long track) {
    URI address = URI.create(upstream.address() + PATH + track + ".flac");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Referer", "https://play.nugs.net/").build();
    try {
      byte[] file =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      return HexFormat.of().formatHex(Arrays.copyOfRange(file, MD5_BEGINS, MD5_ENDS));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What the program {@code flac} makes of a file. */
  static String decoded(Path file) {
    try {
      Process flac =
          new ProcessBuilder(
                  "flac",
                  "--silent",
                  "--decode",
                  "--stdout",
                  "--force-raw-format",
                  "--endian=little",
                  "--sign=signed",
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      try (InputStream samples = flac.getInputStream()) {
        byte[] some = new byte[1 << 16];
        for (int read = samples.read(some); read >= 0; read = samples.read(some)) {
          md5.update(some, 0, read);
        }
      }
      if (flac.waitFor() != 0) {
        throw new AssertionError("flac does not decode " + file);
      }
      return HexFormat.of().formatHex(md5.digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
