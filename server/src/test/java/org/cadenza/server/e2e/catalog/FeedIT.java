package org.cadenza.server.e2e.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** New shows for feed readers and calendars. */
@Tag("main-path")
class FeedIT {

  private static final String FEEDS = "/api/v1/catalog/feeds";
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();

  private static String path(Answer addresses, String name) {
    return URI.create(addresses.text("/" + name)).getRawPath();
  }

  private String rss(Api api) {
    return path(api.get(FEEDS).expect(200), "rss_url");
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void whoReadsFeedsNeedsNoTokenAndIsToldTheNewestFirst() throws Exception {
    Answer feed = product.anonymous().get(rss(admin), "limit", 3).expect(200);
    assertEquals("application/rss+xml;charset=UTF-8", feed.header("Content-Type"));
    Document document = parsed(feed.body().asText());
    assertEquals("2.0", document.getDocumentElement().getAttribute("version"));
    var items = document.getElementsByTagName("item");
    assertEquals(3, items.getLength());
    long last = Long.MAX_VALUE;
    for (int i = 0; i < items.getLength(); i++) {
      Element item = (Element) items.item(i);
      long id = Long.parseLong(text(item, "guid").replace("cadenza:show:", ""));
      Answer show = admin.get("/api/v1/catalog/shows/" + id).expect(200);
      String title = text(item, "title");
      assertTrue(title.startsWith(show.text("/show/artist_name") + ", "), title);
      assertTrue(title.contains(show.text("/show/date")), title);
      assertTrue(text(item, "pubDate").endsWith("GMT"), () -> text(item, "pubDate"));
      assertTrue(id < last, "newest first");
      last = id;
    }
  }

  @Test
  void aCalendarHasADayForEachShow() {
    String path = path(admin.get(FEEDS).expect(200), "ical_url");
    Answer answer = product.anonymous().get(path, "limit", 2).expect(200);
    assertEquals("text/calendar;charset=UTF-8", answer.header("Content-Type"));
    String calendar = answer.body().asText().replace("\r\n ", "");
    assertTrue(calendar.startsWith("BEGIN:VCALENDAR\r\n"), calendar);
    assertEquals(2, calendar.split("BEGIN:VEVENT", -1).length - 1);
    assertTrue(calendar.matches("(?s).*DTSTART;VALUE=DATE:\\d{8}\r\n.*"), calendar);
    assertTrue(calendar.matches("(?s).*DTSTAMP:\\d{8}T\\d{6}Z\r\n.*"), calendar);
    assertTrue(calendar.contains("SUMMARY:Grateful Dead"), calendar);
  }

  @Test
  void aFeedCanBeOfOneArtistAndOfNobody() throws Exception {
    String path = rss(admin);
    long artist = admin.get("/api/v1/catalog/artists").number("/artists/0/id");
    Answer one = product.anonymous().get(path, "artist_id", artist, "limit", 1).expect(200);
    assertEquals(1, parsed(one.body().asText()).getElementsByTagName("item").getLength());
    Answer none = product.anonymous().get(path, "artist_id", 999_999).expect(200);
    assertEquals(0, parsed(none.body().asText()).getElementsByTagName("item").getLength());
    String calendar = path.replace(".rss", ".ics");
    assertTrue(
        product
            .anonymous()
            .get(calendar, "artist_id", 999_999)
            .expect(200)
            .body()
            .asText()
            .contains("END:VCALENDAR"));
    product.anonymous().get(path, "limit", 201).expectInvalid("limit");
    product.anonymous().get(path, "artist_id", "x").expectInvalid("artist_id");
  }

  @Test
  void aKeyOpensNothingElseAndNoOtherKeyOpensAFeed() {
    String path = rss(admin);
    String key = path.split("/", -1)[5];
    product
        .anonymous()
        .get(path.replace(key, (key.startsWith("x") ? "y" : "x") + key.substring(1)))
        .expectError(404, "NOT_FOUND");
    product.anonymous().get(path.replace(key, "%21")).expectError(404, "NOT_FOUND");
    admin.withToken(key).get("/api/v1/catalog/artists").expectError(401, "UNAUTHORIZED");
    product.anonymous().get(FEEDS).expectError(401, "UNAUTHORIZED");
  }

  @Test
  void addressesEndWithThePasswordAndWithTheUser() {
    Api reader = product.user("feed-reader", "readonly");
    String first = rss(reader);
    assertNotEquals(first, rss(reader));
    product.anonymous().get(first).expect(200);
    reader
        .put(
            "/api/v1/auth/password",
            Map.of("current_password", Product.PASSWORD, "new_password", Product.PASSWORD + "!"))
        .expect(200);
    product.anonymous().get(first).expectError(404, "NOT_FOUND");
    String second = rss(reader);
    product.anonymous().get(second).expect(200);
    long id = reader.get("/api/v1/auth/verify").expect(200).number("/user/id");
    admin.put("/api/v1/admin/users/" + id, Map.of("active", false)).expect(200);
    product.anonymous().get(second).expectError(404, "NOT_FOUND");
  }
}
