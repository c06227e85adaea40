package org.cadenza.concerts.nugs.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.cadenza.concerts.downloads.fetching.StreamUnavailable;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

  private static Subscription read(String plan, String promotion, boolean accessible)
      throws Exception {
    String json =
        """
        {"isContentAccessible": %s, "legacySubscriptionId": 1000001,
         "startedAt": "01/31/2020 23:59:59", "endsAt": "02/01/2030 00:00:00",
         "plan": %s, "promo": %s}
        """
            .formatted(accessible, plan, promotion);
    return Subscription.read(new ObjectMapper().readTree(json));
  }

  @Test
  void datesBecomeUnixSeconds() throws Exception {
    assertEquals(
        new Subscription("1000001", "gold", "1580515199", "1896134400"),
        read("{\"planId\":\"gold\"}", "null", true));
  }

  @Test
  void aPromotionsPlanCountsWhereThereIsNoOther() throws Exception {
    assertEquals("trial", read("null", "{\"plan\":{\"planId\":\"trial\"}}", true).plan());
  }

  @Test
  void withoutAccessThereIsNothing() {
    assertThrows(StreamUnavailable.class, () -> read("{}", "null", false));
  }

  @Test
  @SuppressWarnings("UnnecessaryAssignment") // No framework is at hand to inject the settings.
  void withoutAnAccountItIsSaidHowToGiveOne() {
    NugsSignIn signIn = new NugsSignIn();
    signIn.username = Optional.empty();
    signIn.password = Optional.empty();
    signIn.clientId = Optional.empty();
    String message = assertThrows(StreamUnavailable.class, signIn::byPassword).getMessage();
    assertTrue(message.contains("CADENZA_NUGS_USERNAME"), message);
  }
}
