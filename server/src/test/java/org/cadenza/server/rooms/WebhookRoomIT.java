package org.cadenza.server.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.events.webhooks.DeliveryFilter;
import org.cadenza.events.webhooks.DeliveryList;
import org.cadenza.events.webhooks.DeliveryQueue;
import org.cadenza.events.webhooks.Dispatcher;
import org.cadenza.events.webhooks.History;
import org.cadenza.events.webhooks.WebhookDetails;
import org.cadenza.events.webhooks.WebhookRequest;
import org.cadenza.events.webhooks.WebhookWakeUps;
import org.cadenza.events.webhooks.Webhooks;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.identity.Tier;
import org.cadenza.persistence.Page;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.transfers.RetryAfter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The room of events and webhooks where the broker cannot be reached, and time can be put forward.
 */
@ExtendWith(ArquillianExtension.class)
class WebhookRoomIT {

  private static final Caller ADMIN = new Caller(1, "admin", Role.ADMIN, Tier.FREE, null, Map.of());

  private static final int BURST = 250;

  private WebhookReceiver receiver;
  private long webhook;
  @Inject UserTransaction transaction;
  @Inject Events events;
  @Inject Webhooks webhooks;
  @Inject DeliveryQueue queue;
  @Inject Dispatcher dispatcher;
  @Inject DeliveryList deliveries;
  @Inject History history;
  @Inject MovableClock clock;

  @Deployment
  static WebArchive room() {
    return Room.of("identity", "events")
        .deleteClass(WebhookWakeUps.class)
        .addAsResource("org/cadenza/events/event-examples.json")
        .addAsWebInfResource(Room.namesOfQueues(), "glassfish-ejb-jar.xml")
        .addClasses(RetryAfter.class, WebhookReceiver.class, Eventually.class);
  }

  @BeforeEach
  void open() {
    receiver = WebhookReceiver.start();
    String url = receiver.address().toString();
    webhook =
        webhooks
            .create(
                ADMIN, new WebhookRequest(url, List.of(EventName.NEW_SHOW), null, 30, 0, true, ""))
            .id();
  }

  @AfterEach
  void close() {
    webhooks.delete(ADMIN, webhook);
    receiver.close();
  }

  @Test
  void withTheBrokerAwayTheSweepDeliversAllThatWasAnnounced() {
    announce("first");
    announce("second");
    List<String> titles =
        receiver.await(2).stream().map(r -> r.json().at("/data/title").asText()).toList();
    assertEquals(List.of("first", "second"), titles.stream().sorted().toList());
  }

  @Test
  void ofABurstEveryMessageArrivesOnceAndAFailureAmongThemIsCountedAsOne() throws Exception {
    receiver.answerNext(200);
    receiver.answerNext(200);
    receiver.answerNext(200);
    receiver.answerNext(500);
    // More than are made into messages in one transaction.
    transaction.begin();
    for (int i = 0; i < BURST; i++) {
      announce("event " + i);
    }
    transaction.commit();
    awaitTries(BURST);
    List<String> titles =
        receiver.received().stream().map(r -> r.json().at("/data/title").asText()).toList();
    assertEquals(BURST, titles.size());
    assertEquals(BURST, titles.stream().distinct().count());
    WebhookDetails.Stats stats = details().stats();
    assertEquals(BURST - 1, stats.successfulDeliveries());
    assertEquals(1, stats.failedDeliveries());
    assertEquals(0, stats.consecutiveFailures());
  }

  @Test
  void aWebhookIsGivenUpAfterLongEnoughOfNothingButFailures() {
    receiver.answerAlways(500, Duration.ZERO);
    announce("in vain");
    awaitTries(1);
    clock.forward(Duration.ofHours(119));
    announce("still in vain");
    awaitTries(2);
    assertEquals("active", details().status().word());
    clock.forward(Duration.ofHours(2));
    announce("for the last time");
    awaitTries(3);
    assertEquals("failed", details().status().word());
    assertTrue(details().statusReason().startsWith("Nothing but failures for 120 h"));
  }

  @Test
  void whatAReceiverMissesWhileItIsDownForAnHourItGetsAfterwards() {
    webhooks.change(ADMIN, webhook, new WebhookRequest(null, null, null, null, 6, null, null));
    receiver.answerAlways(503, Duration.ZERO);
    announce("missed");
    // The pauses grow fourfold from 5 s on, so the sixth try comes after half an hour or more.
    for (int tries = 1; tries <= 6; tries++) {
      awaitTries(tries);
      clock.forward(Duration.ofSeconds(8L << (2 * (tries - 1))));
    }
    receiver.answerAlways(200, Duration.ZERO);
    awaitTries(7);
    assertEquals("active", details().status().word());
    List<WebhookReceiver.Received> all = receiver.received();
    assertEquals(7, all.size());
    assertEquals(1, all.stream().map(each -> each.header("webhook-id")).distinct().count());
  }

  @Test
  void oldHistoryIsRemovedButNothingThatIsStillOnItsWay() {
    announce("delivered");
    awaitTries(1);
    webhooks.change(ADMIN, webhook, new WebhookRequest(null, null, null, null, 1, null, null));
    receiver.answerNext(429, Map.of("Retry-After", "3600"));
    announce("waiting");
    awaitTries(2);
    assertEquals(1, history.prune(clock.instant().plusSeconds(1), 500));
    assertEquals(1, tries());
    clock.forward(Duration.ofHours(2));
    awaitTries(2);
    assertEquals("waiting", receiver.received().get(2).json().at("/data/title").asText());
  }

  @Test
  void whatAnotherNodeHoldsIsLeftToItWhateverTheTimeAsLongAsItLives()
      throws SQLException, NamingException, InterruptedException {
    receiver.answerAlways(200, Duration.ofSeconds(2));
    announce("held");
    receiver.await(1);
    update("INSERT INTO node_beat (owner, beat) VALUES ('other/1', 1)");
    update("UPDATE webhook_message SET lease_owner = 'other/1' WHERE state = 'IN_PROGRESS'");
    assertEquals(0, queue.releaseOrphans(List.of()));
    TimeUnit.SECONDS.sleep(4);
    assertEquals(0, tries());
    clock.forward(Duration.ofHours(25));
    assertEquals(0, queue.releaseOrphans(List.of()));
    update("DELETE FROM node_beat WHERE owner = 'other/1'");
    awaitTries(1);
    List<WebhookReceiver.Received> both = receiver.received();
    assertEquals(2, both.size());
    assertEquals(both.get(0).header("webhook-id"), both.get(1).header("webhook-id"));
  }

  private void announce(String title) {
    events.announce(EventName.NEW_SHOW, Map.of("title", title));
  }

  /** Rings in place of the broker, so that not every test waits for the sweep. */
  private void awaitTries(int count) {
    Eventually.holds(
        count + " tries are recorded",
        () -> {
          dispatcher.wakeUp();
          return tries() == count;
        });
  }

  private long tries() {
    DeliveryFilter ofThis = new DeliveryFilter(webhook, null, null);
    return deliveries.ofWebhook(ADMIN, ofThis, new Page.Asked(1, 20)).total();
  }

  private WebhookDetails details() {
    return webhooks.details(ADMIN, webhook);
  }

  @SuppressWarnings("BanJNDI") // A fixed name, in a test.
  private static void update(String statement) throws SQLException, NamingException {
    DataSource database = InitialContext.doLookup("java:app/jdbc/Cadenza");
    try (Connection connection = database.getConnection();
        Statement update = connection.createStatement()) {
      update.executeUpdate(statement);
    }
  }
}
