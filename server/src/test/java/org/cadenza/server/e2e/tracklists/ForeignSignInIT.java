package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by an account elsewhere. */
class ForeignSignInIT {

  private static final String AUTH = "/api/v1/auth/";
  private static final Map<String, Object> PASSWORD = Map.of("current_password", Product.PASSWORD);
  private static LoopbackProvider provider;
  private static Product product;
  private static Api browser;

  @BeforeAll
  static void start() throws IOException {
    provider = LoopbackProvider.start();
    Map<String, String> settings = new HashMap<>(provider.settings("GITHUB"));
    settings.put("CADENZA_PUBLIC_URL", "https://hub.example.org/");
    // There are more of them in a minute than anybody else has.
    settings.put("CADENZA_LIMITS_SIGN_IN_PER_MINUTE", "0");
    product = Product.with(settings).start();
    browser = product.anonymous();
  }

  @AfterAll
  static void stop() {
    product.close();
    provider.close();
  }

  @AfterEach
  void answerAsUsual() {
    provider.answer(200);
  }

  /** Somebody on his way, with what his browser has been given. */
  private record Way(URI address, String cookie) {

    static Way begin() {
      Answer begun = browser.get(AUTH + "github/login").expect(302);
      return new Way(URI.create(begun.header("Location")), cookie(begun));
    }

    static Way link(Api user) {
      Answer begun = user.post(AUTH + "github/link", PASSWORD).expect(200);
      return new Way(URI.create(begun.text("/authorize_url")), cookie(begun));
    }

    private static String cookie(Answer answer) {
      return answer.header("Set-Cookie").replaceFirst(";.*", "");
    }

    Answer back(String query) {
      return browser.send(
          browser.request(AUTH + "github/callback" + query).header("Cookie", cookie).GET());
    }

    Answer as(String user) {
      return back(provider.signIn(address, user));
    }
  }

  private static String github(int id, String login) {
    return "{\"id\":" + id + ",\"login\":\"" + login + "\",\"email\":\"admin@example.org\"}";
  }

  private static Api by(Answer tokens) {
    return product.anonymous().withToken(tokens.expect(200).text("/access_token"));
  }

  @Test
  void theWayThereHasAStateAProofAndACookieForNobodyElse() {
    Answer begun = browser.get(AUTH + "github/login").expect(302);
    Map<String, String> asked =
        LoopbackProvider.form(URI.create(begun.header("Location")).getRawQuery());
    assertEquals("code", asked.get("response_type"));
    assertEquals(LoopbackProvider.CLIENT, asked.get("client_id"));
    assertEquals("S256", asked.get("code_challenge_method"));
    assertEquals(43, asked.get("state").length());
    assertEquals("https://hub.example.org/api/v1/auth/github/callback", asked.get("redirect_uri"));
    String cookie = begun.header("Set-Cookie");
    for (String part : List.of("HttpOnly", "Secure", "SameSite=Lax", "Path=/api/v1/auth")) {
      assertTrue(cookie.contains(part), cookie);
    }
    assertFalse(cookie.contains(asked.get("state")), cookie);
    assertNotEquals(
        begun.header("Location"), browser.get(AUTH + "github/login").header("Location"));
  }

  @Test
  void whoIsLinkedSignsInUntilHeIsUnlinked() {
    Api jo = product.user("linked-jo", "readonly");
    assertEquals("linked-jo", name(by(Way.link(jo).as(github(7, "jo")))));
    assertEquals(List.of("github"), jo.get(AUTH + "links").all("/links", "provider"));
    assertEquals(List.of("jo"), jo.get(AUTH + "links").all("/links", "name"));
    // By what never changes, and not by the name.
    Answer again = Way.begin().as(github(7, "jo-renamed")).expect(200);
    assertEquals("linked-jo", name(by(again)));
    assertEquals("Bearer", again.text("/token_type"));
    browser
        .post(AUTH + "refresh", Map.of("refresh_token", again.text("/refresh_token")))
        .expect(200);
    jo.delete(AUTH + "github/link").expect(204);
    jo.delete(AUTH + "github/link").expectError(404, "RESOURCE_NOT_FOUND");
    Way.begin().as(github(7, "jo")).expectError(403, "INSUFFICIENT_PERMISSIONS");
  }

  private static String name(Api user) {
    return user.get(AUTH + "verify").expect(200).text("/user/username");
  }

  @Test
  void nobodyIsFoundByHisNameOrAddress() {
    product.user("same-name", "user");
    Way.begin().as(github(8, "same-name")).expectError(403, "INSUFFICIENT_PERMISSIONS");
  }

  @Test
  void anAccountElsewhereIsOneUsersAlone() {
    Api one = product.user("first-owner", "user");
    Way.link(one).as(github(9, "nine")).expect(200);
    Way.link(one).as(github(9, "nine")).expect(200);
    Way.link(product.user("second-owner", "user"))
        .as(github(9, "nine"))
        .expectError(409, "RESOURCE_CONFLICT");
    Way.link(one).as(github(10, "ten")).expectError(409, "RESOURCE_CONFLICT");
  }

  @Test
  void whoLinksHasProvedOnceMoreWhoHeIs() {
    Api owner = product.user("careful", "user");
    String path = AUTH + "github/link";
    owner.post(path, Map.of()).expectInvalid("current_password");
    owner.post(path, Map.of("current_password", "another one")).expect(422);
    for (boolean writes : List.of(false, true)) {
      Map<String, Object> key =
          Map.of("name", "Program", "permissions", Map.of("read", true, "write", writes));
      String secret = owner.post("/api/v1/developer/keys", key).expect(201).text("/api_key");
      Api program = browser.withToken(secret);
      program.post(path, PASSWORD).expectError(403, "INSUFFICIENT_PERMISSIONS");
      program.delete(path).expectError(403, "INSUFFICIENT_PERMISSIONS");
    }
  }

  @Test
  void whoChangesHisPasswordMeanwhileIsNotLinked() {
    Api owner = product.user("changing", "user");
    Way way = Way.link(owner);
    Map<String, Object> change = new HashMap<>(PASSWORD);
    change.put("new_password", "quite another one");
    owner.put(AUTH + "password", change).expect(200);
    way.as(github(11, "eleven")).expect(401);
    assertTrue(owner.get(AUTH + "links").at("/links").isEmpty());
  }

  @Test
  void whoWasNotSentFromThisBrowserIsNotLetIn() {
    Way way = Way.begin();
    String back = provider.signIn(way.address(), github(7, "jo"));
    browser.get(AUTH + "github/callback" + back).expectInvalid("state");
    new Way(way.address(), Way.begin().cookie()).back(back).expectInvalid("state");
    new Way(way.address(), way.cookie() + "x").back(back).expectInvalid("state");
    way.back(back.replaceFirst("&state=.*", "")).expectInvalid("state");
    String state = back.substring(back.indexOf("state="));
    way.back("?error=access_denied&" + state).expect(401);
    way.back("?code=made-up&" + state).expect(401);
  }

  @Test
  void aCodeIsGoodForTheBrowserThatAskedForItAlone() {
    Way victim = Way.begin();
    String theirs = provider.signIn(victim.address(), github(7, "jo"));
    Way thief = Way.begin();
    String state = provider.signIn(thief.address(), "{}").replaceFirst(".*&", "&");
    // With the thief's own state: the proof of the code's owner is missing.
    thief.back(theirs.replaceFirst("&.*", "") + state).expect(401);
  }

  @Test
  void aProviderThatIsAwayOrTalksNonsenseSignsNobodyIn() {
    provider.answer(503);
    Way.begin().as(github(7, "jo")).expectError(503, "SERVICE_UNAVAILABLE");
    provider.answer(200);
    for (String user : List.of("{}", "[]", "nonsense", "{\"id\":\"\"}")) {
      Way.begin().as(user).expect(401);
    }
  }

  @Test
  void providersThatAreNotConfiguredAreNotThere() {
    for (String none : List.of("google", "myspace")) {
      browser.get(AUTH + none + "/login").expectError(404, "RESOURCE_NOT_FOUND");
      browser.get(AUTH + none + "/callback?state=x").expectError(404, "RESOURCE_NOT_FOUND");
    }
  }

  @Test
  void newcomersAreLetInWhereTheConfigurationSaysSo() {
    Map<String, String> settings = new HashMap<>(provider.settings("GOOGLE"));
    settings.put("CADENZA_SIGN_IN_NEWCOMERS", "true");
    try (Product open = Product.with(settings).start()) {
      open.user("jo", "user");
      Answer begun = open.anonymous().get(AUTH + "google/login").expect(302);
      assertFalse(begun.header("Set-Cookie").contains("Secure"), begun.header("Set-Cookie"));
      String jo = "{\"sub\":\"1\",\"email\":\"jo@example.org\",\"email_verified\":true}";
      String query = provider.signIn(URI.create(begun.header("Location")), jo);
      Answer tokens =
          open.anonymous()
              .send(
                  open.anonymous()
                      .request(AUTH + "google/callback" + query)
                      .header("Cookie", begun.header("Set-Cookie").replaceFirst(";.*", ""))
                      .GET());
      Api newcomer = open.anonymous().withToken(tokens.expect(200).text("/access_token"));
      Answer who = newcomer.get(AUTH + "verify").expect(200);
      assertEquals("jo-2", who.text("/user/username"));
      assertEquals("user", who.text("/user/role"));
      assertTrue(who.at("/user/email").isNull());
    }
  }
}
