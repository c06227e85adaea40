package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetAddressTest {

  private static final URI SITE = URI.create("http://127.0.0.1:8123");

  @ParameterizedTest
  @CsvSource({
    "https://www.1001tracklists.com/tracklist/2b1kx/someone-big-night.html,2b1kx,someone big night",
    "https://1001tracklists.com/tracklist/12345/example-set,12345,example set",
    "http://127.0.0.1:8123/tracklist/abc,abc,abc",
    "HTTPS://WWW.1001TRACKLISTS.COM/tracklist/AbC/a.html?x=1#y,AbC,a",
    "https://1001tracklists.com/tracklist/12345/,12345,12345",
  })
  void aPageOfTheSiteIsKnownByItsId(String url, String id, String words) {
    SetAddress address = SetAddress.of(url, SITE).orElseThrow();
    assertEquals(id, address.id());
    assertEquals(words, address.words());
    assertEquals(URI.create(url).getPath(), address.path());
  }

  @Test
  void othersAreToldWordsOfTheTitleAndNotThoseThatSomebodyTyped() {
    assertEquals(
        "http://127.0.0.1:8123/tracklist/abc/tiesto-big-night-2024-01-15.html",
        SetAddress.shown(SITE, "abc", "Ti\u00EBsto @ Big Night! 2024-01-15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/tracklist/12345/example-set",
        "https://1001tracklists.com.example.com/tracklist/12345/a",
        "https://someone@1001tracklists.com/tracklist/12345/a",
        "https://1001tracklists.com:8443/tracklist/12345/a",
        "http://127.0.0.1:8124/tracklist/12345",
        "http://127.0.0.1/tracklist/12345",
        "ftp://1001tracklists.com/tracklist/12345/a",
        "https://1001tracklists.com/dj/someone/index.html",
        "https://1001tracklists.com/tracklist/",
        "https://1001tracklists.com/tracklist/../admin",
        "https://1001tracklists.com/tracklist/12345/../99999",
        "https://1001tracklists.com/tracklist/12345/..",
        "https://1001tracklists.com/tracklist/12345/%2e%2e/99999/a",
        "https://1001tracklists.com/tracklist/12345/a/b",
        "https://1001tracklists.com/tracklist/12 345/a",
        "file:///tracklist/12345",
        "tracklist/12345",
        "",
      })
  void nothingElseIs(String url) {
    assertTrue(SetAddress.of(url, SITE).isEmpty());
  }
}
