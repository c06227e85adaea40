package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

  @Test
  void allowedHostsThatCannotBeReadAreToldWithTheirSetting() {
    Workbench bench = bench("localhost, 10.0.0.0/99");
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, bench::begin);
    assertEquals(
        "CADENZA_DOWNLOADS_ALLOWED_HOSTS: Allowed host \"10.0.0.0/99\" is not a name, an address,"
            + " name:port, address:port or a range such as 10.0.0.0/8.",
        refused.getMessage());
  }

  @Test
  void thePublicInternetAndTheExceptionsAreAllowedAndNothingElse() throws Exception {
    Workbench bench = bench("10.1.0.0/16");
    bench.begin();
    assertTrue(bench.allows(URI.create("http://192.0.1.1/a")));
    assertTrue(bench.allows(URI.create("http://10.1.2.3/a")));
    assertFalse(bench.allows(URI.create("http://10.2.2.3/a")));
  }

  @Test
  void aHostWithoutAnAddressIsNeitherAllowedNorForbidden() {
    Workbench bench = bench("");
    bench.begin();
    assertThrows(
        UnknownHostException.class, () -> bench.allows(URI.create("http://audio.invalid/a")));
  }

  // No container is here to inject anything.
  @SuppressWarnings("UnnecessaryAssignment")
  private static Workbench bench(String allowedHosts) {
    Workbench bench = new Workbench();
    bench.allowedHosts = Optional.of(allowedHosts);
    bench.stallSeconds = 30;
    return bench;
  }
}
