package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressIT {

  private final Api api = Product.shared().user("owner", "user");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://192.168.1.1:8080/",
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.2/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706434/",
        "http://0x7f000002/",
        "http://user:password@127.0.0.1/",
        "https://93.184.215.14:22/"
      })
  void addressesOfOurOwnNetworkAreRefused(String url) {
    Answer refused = api.post(Hooks.PATH, Hooks.request(url, "new_show"));
    refused.expectError(422, "UNPROCESSABLE");
    assertTrue(refused.at("/details").has("url"), refused.body()::toString);
    String path = Hooks.make(api, Hooks.request("http://127.0.0.1:9/hook", "new_show"));
    api.put(path, Map.of("url", url)).expectError(422, "UNPROCESSABLE");
    assertEquals("http://127.0.0.1:9/hook", api.get(path).text("/webhook/url"));
  }

  @Test
  void aHostThatIsNotKnownYetIsAccepted() {
    String url = "https://hooks.does-not-exist.invalid/cadenza";
    String path = Hooks.make(api, Hooks.request(url, "new_show"));
    Answer test = api.post(path + "/test").expect(200);
    assertFalse(test.at("/success").booleanValue());
    assertTrue(test.at("/response_code").isNull());
    assertTrue(test.text("/message").contains("host name not found"), test.body()::toString);
  }
}
