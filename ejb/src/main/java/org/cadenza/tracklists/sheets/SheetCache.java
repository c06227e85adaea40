package org.cadenza.tracklists.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cadenza.tracklists.cue.writing.Dialect;

/** The sheets that were wanted last, as long as there is room; each server has its own. */
@ApplicationScoped
public class SheetCache {

  /** Characters of all sheets together. */
  private static final long ROOM = 64L * 1024 * 1024;

  private final Map<String, MadeSheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Dialect, Long> wanted = new EnumMap<>(Dialect.class);
  private long used;
  private long hits;
  private long misses;

  /**
   * Since the start of the server.
   *
   * @param used characters of what is remembered
   * @param room of how many there is room
   * @param wanted how often each format was
   */
  public record Figures(
      long hits, long misses, int items, long used, long room, Map<Dialect, Long> wanted) {}

  MadeSheet get(String key, Dialect dialect, Supplier<MadeSheet> making) {
    synchronized (this) {
      wanted.merge(dialect, 1L, Long::sum);
      MadeSheet known = sheets.get(key);
      if (known != null) {
        hits++;
        return known;
      }
      misses++;
    }
    // Not while others wait.
    MadeSheet made = making.get();
    remember(key, made);
    return made;
  }

  private synchronized void remember(String key, MadeSheet made) {
    MadeSheet before = sheets.put(key, made);
    used += made.text().length() - (before == null ? 0 : before.text().length());
    Iterator<MadeSheet> oldest = sheets.values().iterator();
    while (used > ROOM && oldest.hasNext()) {
      used -= oldest.next().text().length();
      oldest.remove();
    }
  }

  /** As they stand. */
  public synchronized Figures figures() {
    return new Figures(hits, misses, sheets.size(), used, ROOM, new EnumMap<>(wanted));
  }

  /**
   * Forgets those whose keys fit a pattern, in which {@code *} stands for anything.
   *
   * @return how many
   */
  public synchronized int forget(String pattern) {
    Pattern wantedKeys =
        Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    int before = sheets.size();
    sheets.keySet().removeIf(key -> wantedKeys.matcher(key).matches());
    used = sheets.values().stream().mapToLong(made -> made.text().length()).sum();
    return before - sheets.size();
  }
}
