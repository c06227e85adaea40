package org.cadenza.concerts.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.library.FoldedText;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which sources an artist is read, as the settings say: {@code Phish=archive:Phish; *=nugs}.
 * Shows of two sources stay two shows.
 */
@ApplicationScoped
public class SourceChoice {

  private static final String OTHERS = "*";
  private static final Pattern ENTRY =
      Pattern.compile("([^=;]+)=((?:none|nugs|archive:[\\w.-]+)(?:\\+(?:nugs|archive:[\\w.-]+))*)");

  @Inject
  @ConfigProperty(name = "cadenza.concerts.artists")
  String setting;

  /** Sources by folded name of the artist; each with the artist's place there, or with nothing. */
  private final Map<String, Map<String, String>> sources = new HashMap<>();

  private final Map<String, String> names = new HashMap<>();

  @PostConstruct
  void begin() {
    parse(setting);
  }

  void parse(String entries) {
    for (String entry : entries.strip().replaceFirst(";$", "").split(";", -1)) {
      Matcher matcher = ENTRY.matcher(entry.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "CADENZA_CONCERTS_ARTISTS must be entries like Phish=nugs+archive:Phish, not " + entry);
      }
      String artist = matcher.group(1).strip();
      String key = artist.equals(OTHERS) ? OTHERS : FoldedText.of(artist);
      names.put(key, artist);
      Map<String, String> from = sources.computeIfAbsent(key, k -> new LinkedHashMap<>());
      for (String source : matcher.group(2).split("\\+", -1)) {
        String[] parts = source.split(":", 2);
        from.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
  }

  /** Whether anybody at all is read from a source. */
  public boolean isInUse(String source) {
    return sources.values().stream().anyMatch(from -> from.containsKey(source));
  }

  /** Whether an artist of this name is read from a source. */
  public boolean reads(String source, String artist) {
    Map<String, String> others = sources.getOrDefault(OTHERS, Map.of());
    return sources.getOrDefault(FoldedText.of(artist), others).containsKey(source);
  }

  /** The artists that have a place of their own at a source, by that place. */
  public Map<String, String> artistsByPlace(String source) {
    Map<String, String> artists = new LinkedHashMap<>();
    sources.forEach(
        (key, from) -> {
          if (!key.equals(OTHERS) && from.containsKey(source)) {
            artists.put(from.get(source), names.get(key));
          }
        });
    return artists;
  }
}
