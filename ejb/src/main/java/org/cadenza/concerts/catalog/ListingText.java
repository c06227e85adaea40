package org.cadenza.concerts.catalog;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * All of a listing as text, for its fingerprint: as its {@code toString} has it, of which older
 * fingerprints were made. That of a record takes ten times as long in Java 17.
 */
final class ListingText {

  private final StringBuilder text = new StringBuilder(4096);

  private ListingText() {}

  static String of(Listing l) {
    ListingText all = new ListingText();
    all.text.append("Listing[");
    all.add("containerId=", l.containerId());
    all.add(", artistSourceId=", l.artistSourceId());
    all.add(", artistName=", l.artistName());
    all.add(", performanceDate=", l.performanceDate());
    all.add(", title=", l.title());
    all.add(", place=", l.place());
    all.add(", durationSeconds=", l.durationSeconds());
    all.add(", notes=", l.notes());
    all.add(", pageUrl=", l.pageUrl());
    all.add(", imageUrl=", l.imageUrl());
    all.add(", isOffered=", l.isOffered());
    all.add(", refusal=", l.refusal());
    all.add(", rating=", l.rating());
    all.add(", recording=", l.recording());
    all.add(", fidelity=", l.fidelity());
    all.addAll(", tracks=", l.tracks(), ListingText::song);
    all.addAll(", reviews=", l.reviews(), ListingText::opinion);
    return all.text.append(']').toString();
  }

  private void song(Listing.Song song) {
    add("Song[sourceTrackId=", song.sourceTrackId());
    add(", disc=", song.disc());
    add(", number=", song.number());
    add(", set=", song.set());
    add(", title=", song.title());
    add(", segue=", song.segue());
    add(", durationSeconds=", song.durationSeconds());
    text.append(']');
  }

  private void opinion(Listing.Opinion opinion) {
    add("Opinion[reviewer=", opinion.reviewer());
    add(", reviewedOn=", opinion.reviewedOn());
    add(", text=", opinion.text());
    add(", stars=", opinion.stars());
    text.append(']');
  }

  private void add(String before, long number) {
    text.append(before).append(number);
  }

  private void add(String before, boolean flag) {
    text.append(before).append(flag);
  }

  private void add(String before, Object value) {
    text.append(before).append(value);
  }

  private <T> void addAll(String before, List<T> parts, BiConsumer<ListingText, T> adding) {
    text.append(before).append('[');
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      adding.accept(this, parts.get(i));
    }
    text.append(']');
  }
}
