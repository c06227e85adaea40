package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadReorderIT {

  private static final int WORKERS = 3;

  private final Collector admin = Collector.of(Product.shared());
  private final Collector user = admin.as("downloads-mover", "user");
  private final List<Long> running = new ArrayList<>();
  private final List<Long> waiting = new ArrayList<>();

  @BeforeEach
  void letSomeWait() {
    Product.upstream().pace().set(5_000);
    for (int i = 0; i < WORKERS; i++) {
      running.add(admin.queue("FLAC"));
    }
    admin.moving(running.get(WORKERS - 1));
    // Of two people in turn: admin's, user's, admin's, user's.
    for (int i = 0; i < 4; i++) {
      waiting.add((i % 2 == 0 ? admin : user).queue("FLAC"));
    }
  }

  @AfterEach
  void goOn() {
    waiting.forEach(admin::cancel);
    running.forEach(admin::cancel);
    Product.upstream().pace().set(0);
  }

  @Test
  void anAdminsNamedOnesComeFirstAndTheOthersKeepTheirOrder() {
    Answer answer = move(admin, waiting.get(3), waiting.get(1)).expect(200);

    assertEquals(List.of("success", "message", "new_order"), Answer.names(answer.body()));
    assertTrue(answer.at("/success").booleanValue());
    assertEquals("Queue reordered successfully", answer.text("/message"));
    assertOrder(answer, 3, 1, 0, 2);
    Answer queue = admin.api().get(Collector.QUEUE).expect(200);
    assertEquals(texts(3, 1, 0, 2), queue.all("/queue", "id").subList(WORKERS, WORKERS + 4));
  }

  @Test
  void aUserMovesOnlyAmongTheOwnPlaces() {
    assertOrder(move(user, waiting.get(3)).expect(200), 0, 3, 2, 1);
  }

  @Test
  void othersDownloadsAreNotMoved() {
    move(user, waiting.get(0)).expectError(403, "FORBIDDEN");
    move(user, waiting.get(1), waiting.get(2)).expectError(403, "FORBIDDEN");
    Collector reader = admin.as("downloads-reader", "readonly");
    move(reader, waiting.get(1)).expectError(403, "FORBIDDEN");
    Product.shared()
        .anonymous()
        .post(Collector.REORDER, Map.of("download_ids", waiting))
        .expectError(401, "UNAUTHORIZED");
  }

  @Test
  void whatDoesNotWaitCannotBeMoved() {
    Answer answer = move(admin, waiting.get(0), running.get(0)).expectError(409, "CONFLICT");
    assertEquals(running.get(0), answer.number("/details/id"));
    assertEquals("in_progress", answer.text("/details/status"));
  }

  @Test
  void whatCannotBeReadIsRefusedByName() {
    move(admin, waiting.get(0), 99_999_999L).expectInvalid("download_ids[1]");
    move(admin, waiting.get(0), waiting.get(0)).expectInvalid("download_ids[1]");
    move(admin).expectInvalid("download_ids");
    admin.api().post(Collector.REORDER, Map.of()).expectInvalid("download_ids");
    admin.api().post(Collector.REORDER, "{\"download_ids\":7}").expectInvalid("download_ids");
    admin
        .api()
        .post(Collector.REORDER, "{\"download_ids\":[\"x\"]}")
        .expectInvalid("download_ids[0]");
    admin
        .api()
        .post(Collector.REORDER, "{\"download_ids\":[null]}")
        .expectInvalid("download_ids[0]");
    admin.api().post(Collector.REORDER, "").expectError(400, "VALIDATION_ERROR");
  }

  private static Answer move(Collector who, Long... ids) {
    return who.api().post(Collector.REORDER, Map.of("download_ids", List.of(ids)));
  }

  private void assertOrder(Answer answer, int... indices) {
    assertEquals(texts(indices), answer.all("/new_order", "id"));
    assertEquals(
        IntStream.rangeClosed(1, indices.length).mapToObj(Integer::toString).toList(),
        answer.all("/new_order", "queue_position"));
  }

  private List<String> texts(int... indices) {
    return IntStream.of(indices).mapToObj(i -> waiting.get(i).toString()).toList();
  }
}
