package org.cadenza.addresses;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:9000/",
    "127.0.0.1, http://127.0.0.1:22/",
    "127.0.0.1, http://[::ffff:127.0.0.1]:9000/",
    "127.0.0.1:9000, http://127.0.0.1:9000/",
    "10.0.0.0/8, http://inside.example/",
    "10.0.0.0/12, http://10.15.255.255/",
    "10.0.0.0/8, http://mixed.example/",
    "inside.example, http://INSIDE.example./",
    "inside.example:8443, https://inside.example:8443/",
    "localhost, http://localhost:3000/",
    "my_container, http://my_container/",
    "::1, http://[::1]/",
    "[::1]:9000, http://[::1]:9000/",
    "fd00::/8, http://[fd12::1]/",
    "'10.9.9.9, 127.0.0.1', http://127.0.0.1/",
    "hooks.example:22, http://hooks.example:22/",
  })
  void exceptionOfTheOperatorOpensTheAddress(String allowed, String url) {
    assertDoesNotThrow(() -> TestNames.guard(allowed).check(URI.create(url)));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.2/",
    "127.0.0.1:9000, http://127.0.0.1:9001/",
    "127.0.0.1, http://localhost/",
    "10.0.0.0/12, http://10.16.0.0/",
    "inside.example, http://10.1.2.3/",
    "inside.example:8443, https://inside.example/",
    "127.0.0.1, http://2130706433/",
    "0.0.0.0/0, http://[::1]/",
  })
  void exceptionOpensNothingElse(String allowed, String url) {
    assertThrows(AddressRefused.class, () -> TestNames.guard(allowed).check(URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "http://a.example", "a b", "::1:x]", "300.1.1.1", "*"})
  void exceptionThatCannotBeReadIsNamed(String entry) {
    var failure = assertThrows(IllegalArgumentException.class, () -> AllowedHosts.parse(entry));

    assertTrue(failure.getMessage().contains(entry));
  }
}
