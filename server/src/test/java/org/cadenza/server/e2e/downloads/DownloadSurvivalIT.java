package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.http.LoggedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DownloadSurvivalIT {

  private static Product product;
  private static Collector admin;

  @BeforeAll
  static void start() {
    product = Product.with(Map.of("CADENZA_DOWNLOADS_ETAG_IS_MD5", "true")).start();
    admin = Collector.of(product);
    admin.freshShow();
  }

  @AfterAll
  static void end() {
    product.close();
  }

  @AfterEach
  void goOn() {
    Product.upstream().pace().set(0);
  }

  @Test
  void threeDownloadsGoOnAfterACrash() {
    List<Long> ids = threeInTheMiddle();
    product.kill();
    product.start();
    assertAllComplete(ids);
  }

  @Test
  void threeDownloadsGoOnWhereTheyStoppedAfterAStop() {
    List<Long> ids = threeInTheMiddle();
    product.stop();
    Path root = product.home().resolve("downloads");
    assertTrue(
        ShowOnDisk.leftOvers(root).stream().anyMatch(path -> path.toString().endsWith(".part")));
    Product.upstream().log().clear();
    product.start();
    assertAllComplete(ids);
    assertTrue(
        Product.upstream().log().requests().stream().anyMatch(r -> r.range() != null),
        "what had come is not asked for again");
  }

  private static List<Long> threeInTheMiddle() {
    Product.upstream().log().clear();
    Product.upstream().pace().set(25_000);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(admin.queue("FLAC"));
    }
    for (long id : ids) {
      Eventually.get(
          "download " + id + " is in the middle",
          () -> admin.see(id),
          download -> download.path("progress").intValue() >= 10);
    }
    return ids;
  }

  private static void assertAllComplete(List<Long> ids) {
    Product.upstream().pace().set(0);
    long size = 0;
    for (long id : ids) {
      JsonNode download = admin.complete(id);
      ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
      size += download.path("file_size").longValue();
    }
    assertEquals(Set.of(), ShowOnDisk.leftOvers(product.home().resolve("downloads")));
    assertNoFinishedTrackWasAskedTwice();
    assertTrue(size > 0);
  }

  /** A track that was broken off is asked for twice, for its rest; no other is. */
  private static void assertNoFinishedTrackWasAskedTwice() {
    Map<String, Long> asked =
        Product.upstream().log().requests().stream()
            .map(LoggedRequest::target)
            .filter(target -> target.startsWith("/audio"))
            .collect(Collectors.groupingBy(target -> target, Collectors.counting()));
    long twice = asked.values().stream().filter(times -> times > 1).count();
    assertTrue(twice <= 3, asked::toString);
    assertTrue(asked.values().stream().allMatch(times -> times <= 2), asked::toString);
  }
}
