package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A batch goes on where a killed server was. */
@Tag("micro")
class BatchSurvivalIT {

  private static final int PAGES = 12;

  @AfterEach
  void serveAtOnce() {
    Product.upstream().site().delay(Duration.ZERO);
  }

  @Test
  void noPageIsLostOrMadeTwiceByAKill() {
    Product.upstream().site().delay(Duration.ofMillis(500));
    try (Product product = Product.with(Map.of()).start()) {
      List<String> urls = SitePages.pages(PAGES);
      String batch =
          product
              .admin()
              .post("/api/v1/batch", Map.of("urls", urls, "template", "dj_set"))
              .expect(200)
              .text("/batch_id");
      String status = "/api/v1/batch/" + batch + "/status";
      Eventually.holds(
          "three pages are done",
          () -> product.admin().get(status).number("/jobs_status/completed") >= 3);
      product.kill();
      product.start();
      Answer done =
          Eventually.get(
              "it is over",
              Duration.ofMinutes(2),
              () -> product.admin().get(status).expect(200),
              answer -> answer.text("/status").equals("completed"));
      assertEquals(PAGES, done.number("/jobs_status/completed"));
      assertTrue(done.at("/error").isNull());
      Answer lists = product.admin().get("/api/v1/tracklists", "page_size", 100).expect(200);
      assertEquals(PAGES, lists.number("/pagination/total"));
      Answer sheets = product.admin().get("/api/v1/cue/files", "page_size", 100).expect(200);
      assertEquals(PAGES, sheets.at("/files").size());
      long askedTwice = urls.stream().filter(url -> SitePages.asked(url) > 1).count();
      assertTrue(askedTwice <= 1, "only the page that it was at is asked for again");
    }
  }
}
