package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a launcher does on Payara Micro, and a full server must do by itself. */
@Tag("full-server")
class FullServerIT {

  private static final int MANY = 40;

  @Test
  void itMakesItsFirstAdminReadsItsHomeAndMayBeDeployedAgain() throws IOException {
    try (Product product = Product.with(Map.of("CADENZA_ADMIN_PASSWORD", ""))) {
      Files.writeString(
          product.home().resolve("cadenza.properties"), "cadenza.token.issuer=home-file\n");
      product.start();
      Path password = product.home().resolve("admin.password");
      String token =
          product
              .anonymous()
              .post(
                  "/api/v1/auth/login",
                  Map.of("username", "admin", "password", Files.readString(password).strip()))
              .expect(200)
              .text("/token");
      String claims =
          new String(
              Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
      assertTrue(claims.contains("\"iss\":\"home-file\""), claims);

      List<String> deployedOnce = product.fullServer().configuration();
      product.stop();
      assertEquals(deployedOnce, product.fullServer().deployAgain());
      product.start();
      product.anonymous().withToken(token).get("/api/v1/auth/verify").expect(200);
    }
  }

  @Test
  void everyConnectionComesBackAfterTheDatabaseDid() throws Exception {
    Product product = Product.shared();
    Api admin = product.admin();
    assertEquals(List.of("200"), answers(admin));

    product.fullServer().ownDatabase().stop();
    Answer away = admin.get("/api/v1/downloads").expect(503);
    assertTrue(Integer.parseInt(away.header("Retry-After")) > 0);
    assertTrue(answers(admin).stream().allMatch(each -> each.contains("status=503")));
    assertEquals("DOWN", product.anonymous().get("/health/ready").expect(503).text("/status"));

    product.fullServer().ownDatabase().startAgain();
    Eventually.get(
        "It is ready again",
        () -> product.anonymous().get("/health/ready"),
        answer -> answer.status() == 200);
    for (int round = 0; round < 3; round++) {
      assertEquals(List.of("200"), answers(admin));
    }
    String job = admin.post("/api/v1/catalog/refresh", Map.of()).expect(202).text("/job_id");
    Eventually.get(
        "A batch job runs",
        () -> admin.get("/api/v1/catalog/refresh/status/" + job).expect(200),
        answer -> answer.text("/job/status").equals("completed"));
  }

  /** The different answers to many requests at once, enough to use every connection. */
  private static List<String> answers(Api api) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(MANY);
    CountDownLatch begin = new CountDownLatch(1);
    try {
      List<Future<String>> coming =
          IntStream.range(0, MANY)
              .mapToObj(
                  i ->
                      callers.submit(
                          () -> {
                            begin.await();
                            Answer answer = api.get("/api/v1/downloads", "page", i + 1);
                            return answer.status() == 200 ? "200" : answer.toString();
                          }))
              .toList();
      begin.countDown();
      List<String> different = new java.util.ArrayList<>();
      for (Future<String> answer : coming) {
        different.add(answer.get());
      }
      return different.stream().distinct().toList();
    } finally {
      callers.shutdownNow();
    }
  }
}
