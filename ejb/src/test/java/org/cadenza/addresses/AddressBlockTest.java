package org.cadenza.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true", "10.0.0.0/8, 11.0.0.1, false", "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false", "::1, ::1, true", "fd00::/8, fd12::1, true",
    "192.168.1.128/25, 192.168.1.127, false", "0.0.0.0/0, ::1, false", "10.0.0.0/8, proxy, false"
  })
  void anAddressLiesInABlockByItsFirstBits(String block, String address, boolean within) {
    assertEquals(within, AddressBlock.of(block).contains(address));
  }

  @Test
  void namesAreNotLookedUp() {
    assertThrows(IllegalArgumentException.class, () -> AddressBlock.of("localhost"));
    assertThrows(IllegalArgumentException.class, () -> AddressBlock.of("10.0.0.0/33"));
  }
}
