package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Metrics in Prometheus' text format 0.0.4, read strictly: every series has a type that was told
 * before it, stands with its metric's other series, and is told once; histograms add up.
 *
 * @param series values by series, as {@code name{label="value",...}}
 * @param types counter, gauge or histogram, by metric
 */
public record Scrape(Map<String, Double> series, Map<String, String> types) {

  private static final Pattern SERIES =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{.*})? (\\S+)");
  private static final Pattern LABELS =
      Pattern.compile(
          "\\{[a-zA-Z_]\\w*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\""
              + "(?:,[a-zA-Z_]\\w*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\")*,?}");

  /** What a product tells now. */
  public static Scrape of(Product product) {
    Answer answer = product.anonymous().get("/metrics").expect(200);
    assertTrue(answer.header("Content-Type").startsWith("text/plain; version=0.0.4"));
    return of(answer.body().asText());
  }

  static Scrape of(String text) {
    assertTrue(text.endsWith("\n"), "ends with a line's end");
    Map<String, Double> series = new LinkedHashMap<>();
    Map<String, String> types = new HashMap<>();
    String metric = "";
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("# TYPE ")) {
        String[] words = line.split(" ", -1);
        metric = words[2];
        String type = words[3];
        assertTrue(type.matches("counter|gauge|histogram|summary|untyped"), line);
        assertEquals(null, types.put(metric, type), () -> "told twice: " + line);
      } else if (!line.isEmpty() && !line.startsWith("# HELP ")) {
        read(line, metric, types.get(metric), series);
      }
    }
    Scrape scrape = new Scrape(series, types);
    types.forEach((name, type) -> scrape.addsUp(name, type));
    return scrape;
  }

  private static void read(String line, String metric, String type, Map<String, Double> series) {
    Matcher matcher = SERIES.matcher(line);
    assertTrue(matcher.matches(), line);
    String name = matcher.group(1);
    String plain =
        "histogram".equals(type) || "summary".equals(type)
            ? name.replaceAll("_(bucket|sum|count)$", "")
            : name;
    assertEquals(metric, plain, () -> "out of place: " + line);
    if (matcher.group(2) != null) {
      assertTrue(LABELS.matcher(matcher.group(2)).matches(), line);
    }
    double value = Double.parseDouble(matcher.group(3).replace("+Inf", "Infinity"));
    String key = name + (matcher.group(2) == null ? "" : matcher.group(2));
    assertEquals(null, series.put(key, value), () -> "told twice: " + line);
  }

  /** The bucket of all counts what the count says. */
  private void addsUp(String name, String type) {
    if (type.equals("histogram")) {
      series.forEach(
          (key, value) -> {
            if (key.startsWith(name + "_bucket") && key.contains("le=\"+Inf\"")) {
              String count =
                  key.replace(name + "_bucket", name + "_count").replaceAll(",?le=\"\\+Inf\"", "");
              assertEquals(series.get(count.replace("{}", "")), value, key);
            }
          });
    }
  }

  /** The sum of a metric's series that have these labels, as {@code name="value"}, among theirs. */
  public double value(String name, String... labels) {
    return series.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || each.getKey().startsWith(name + "{"))
        .filter(each -> Arrays.stream(labels).allMatch(each.getKey()::contains))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Whether there is any series of a metric. */
  boolean has(String name) {
    return series.keySet().stream().anyMatch(key -> key.matches(name + "(\\{.*)?"));
  }
}
