package org.cadenza.tracklists.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.cue.writing.Limits;

/**
 * What a dialect can hold, in the words of tracklist-service.md; all of it follows from its limits.
 * Beat grids and waveforms are in no cue sheet, and so in no list of features.
 */
public record Capabilities(
    Dialect format,
    List<String> features,
    List<String> limitations,
    Map<String, Boolean> metadataSupport) {

  private static final int LONGEST_SHOWN = 1000;
  private static final String LONG = "over_99_minutes";

  /** Of a dialect. */
  public static Capabilities of(Dialect dialect) {
    Limits limits = dialect.limits();
    return new Capabilities(
        dialect, features(dialect, limits), limitations(limits), metadata(limits));
  }

  private static List<String> features(Dialect dialect, Limits limits) {
    List<String> features = new ArrayList<>(List.of("memory_cue_points"));
    Stream.of(Limits.Command.values())
        .filter(limits.commands()::contains)
        .map(command -> command.name().toLowerCase(Locale.ROOT))
        .forEach(features::add);
    // The document's word for points within a track.
    addIf(features, dialect == Dialect.CDJ, "hot_cues");
    addIf(features, limits.manyFiles(), "multiple_files");
    addIf(features, limits.longTimes(), LONG);
    return features;
  }

  private static List<String> limitations(Limits limits) {
    List<String> all = new ArrayList<>(List.of("max_tracks_" + Limits.MOST_TRACKS));
    addIf(
        all, limits.longestFileName() != Limits.ANY, "filename_length_" + limits.longestFileName());
    addIf(all, limits.longestText() <= LONGEST_SHOWN, "text_length_" + limits.longestText());
    addIf(all, !limits.manyFiles(), "single_file");
    addIf(all, !limits.longTimes(), "max_minutes_99");
    return all;
  }

  private static void addIf(List<String> words, boolean is, String word) {
    if (is) {
      words.add(word);
    }
  }

  private static Map<String, Boolean> metadata(Limits limits) {
    Map<String, Boolean> support = new LinkedHashMap<>();
    support.put("artist", true);
    support.put("title", true);
    // Within the title, in brackets.
    support.put("remix", true);
    support.put("bpm", has(limits.trackRemarks(), "BPM"));
    support.put("key", has(limits.trackRemarks(), "KEY"));
    support.put("label", has(limits.trackRemarks(), "LABEL"));
    return support;
  }

  /** A sheet that is too long is refused, for what is cut off would be lost. */
  private static String isGone(String feature) {
    return feature.equals(LONG) ? " will be refused" : " will be left out";
  }

  private static boolean has(Set<String> keys, String key) {
    return keys == null || keys.contains(key);
  }

  /** What is lost from one dialect to another, in words; one line that tells so if nothing is. */
  public static List<String> lostBetween(Dialect source, Dialect target) {
    Capabilities from = of(source);
    Capabilities to = of(target);
    List<String> lost = new ArrayList<>();
    from.features().stream()
        .filter(feature -> !to.features().contains(feature))
        .forEach(feature -> lost.add(feature.replace('_', ' ') + isGone(feature)));
    from.metadataSupport()
        .forEach(
            (field, is) -> {
              if (is && !to.metadataSupport().get(field)) {
                lost.add(field + " information will be left out");
              }
            });
    to.limitations().stream()
        .filter(limit -> !from.limitations().contains(limit))
        .forEach(limit -> lost.add("a limit of the target: " + limit.replace('_', ' ')));
    return lost.isEmpty() ? List.of("Nothing will be lost") : lost;
  }
}
