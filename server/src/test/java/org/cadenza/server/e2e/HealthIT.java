package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("main-path")
class HealthIT {

  private final Api api = Product.shared().anonymous();

  @Test
  void itLives() {
    Answer answer = api.get("/health/live").expect(200);
    assertEquals("UP", answer.text("/status"));
    assertEquals(0, answer.at("/checks").size());
  }

  @Test
  void itIsReadyWithDatabaseBrokerAndDisk() {
    Answer answer = api.get("/health/ready").expect(200);
    assertEquals("UP", answer.text("/status"));
    assertEquals(Set.of("database", "broker", "disk"), Set.copyOf(answer.all("/checks", "name")));
    assertEquals(Set.of("UP"), Set.copyOf(answer.all("/checks", "status")));
  }

  @Test
  void itTellsInAWordAsTheTracklistServiceHasIt() {
    Answer answer = api.get("/health").expect(200);
    assertEquals(List.of("status", "service", "version"), Answer.names(answer.body()));
    assertEquals("healthy", answer.text("/status"));
    assertEquals("tracklist_service", answer.text("/service"));
  }

  @Test
  void theApiIsDescribed() {
    Answer answer = api.get("/openapi").expect(200);
    // Servers order the parts each in a way of its own.
    assertTrue(answer.body().asText().matches("(?sm).*^openapi: .*"), answer.toString());
  }
}
