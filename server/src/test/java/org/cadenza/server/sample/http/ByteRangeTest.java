package org.cadenza.server.sample.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
  private static Optional<ByteRange> range(String header) {
    return ByteRange.of(header, 100);
  }

  @Test
  void firstAndLastAreInclusive() {
    assertEquals(Optional.of(new ByteRange(0, 0)), range("bytes=0-0"));
    assertEquals(Optional.of(new ByteRange(10, 19)), range("bytes=10-19"));
    assertEquals(10, new ByteRange(10, 19).length());
  }

  @Test
  void whatReachesBeyondTheEndEndsThere() {
    assertEquals(Optional.of(new ByteRange(90, 99)), range("bytes=90-5000"));
    assertEquals(Optional.of(new ByteRange(90, 99)), range("bytes=90-"));
    assertEquals(Optional.of(new ByteRange(0, 99)), range("bytes=-5000"));
    assertEquals(Optional.of(new ByteRange(99, 99)), range("bytes=-1"));
  }

  @Test
  void whatIsNoSingleRangeIsIgnored() {
    for (String header :
        new String[] {"bytes=0-1,5-6", "bytes=-", "bytes=9-3", "lines=0-1", "bytes=a-b", ""}) {
      assertEquals(Optional.empty(), range(header), header);
    }
  }

  @Test
  void aRangeWithoutAnyByteIsRefused() {
    for (String header : new String[] {"bytes=100-", "bytes=100-200", "bytes=-0"}) {
      assertEquals(416, assertThrows(Refusal.class, () -> range(header)).status(), header);
    }
  }
}
