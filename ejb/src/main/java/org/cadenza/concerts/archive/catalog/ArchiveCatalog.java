package org.cadenza.concerts.archive.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadenza.concerts.archive.ArchiveCalls;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.SourceChoice;
import org.cadenza.concerts.catalog.SourceNumbers;
import org.cadenza.concerts.catalog.SourceNumbers.Kind;
import org.cadenza.upstream.UpstreamFailure;

/** The recordings in those collections of the Internet Archive that the settings name. */
@ApplicationScoped
public class ArchiveCatalog implements ConcertSource {

  /** Its name, in our rows and in the settings. */
  public static final String NAME = "archive";

  private static final int PAGE = 20;

  @Inject ArchiveCalls calls;
  @Inject ArchiveShelf shelf;
  @Inject ArchiveItems items;
  @Inject SourceChoice choice;
  @Inject SourceNumbers numbers;

  /** What {@link #shows} goes through; its beginning is read anew each time. */
  private volatile Reading reading;

  private record Reading(String collection, LocalDate since, List<ArchiveShelf.Entry> entries) {}

  private record Asked(String collection, String artistName, long artist) {}

  /** A call that may fail as the upstream does. */
  @FunctionalInterface
  private interface Call<T> {
    T make() throws UpstreamFailure, InterruptedException;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isInUse() {
    return choice.isInUse(NAME);
  }

  @Override
  public int showsInAnAnswer() {
    return 1;
  }

  /** A page is made of many items, which are read a few at once already. */
  @Override
  public int answersAtOnce() {
    return 1;
  }

  @Override
  public List<Performer> artists() throws SourceFailure, InterruptedException {
    List<Performer> artists = new ArrayList<>();
    for (Asked asked : collections()) {
      String collection = asked.collection();
      artists.add(
          new Performer(
              asked.artist(),
              Listing.text(asked.artistName(), 255),
              calls.site() + "/services/img/" + collection,
              calls.site() + "/details/" + collection,
              ask(() -> shelf.size(collection))));
    }
    return artists;
  }

  @Override
  public Extract shows(long artistSourceId, LocalDate since, int offset)
      throws SourceFailure, InterruptedException {
    Asked asked =
        collections().stream()
            .filter(a -> a.artist() == artistSourceId)
            .findFirst()
            .orElseThrow(() -> new SourceFailure("The artist is not read any more", false, null));
    List<String> page =
        reading(asked.collection(), since, offset == 0).entries().stream()
            .skip(offset)
            .limit(PAGE)
            .map(ArchiveShelf.Entry::identifier)
            .toList();
    return extract(page, asked);
  }

  private Reading reading(String collection, LocalDate since, boolean anew)
      throws SourceFailure, InterruptedException {
    Reading now = reading;
    boolean same =
        now != null
            && now.collection().equals(collection)
            && java.util.Objects.equals(now.since(), since);
    if (anew || !same) {
      now = new Reading(collection, since, ask(() -> shelf.entries(collection, since)));
      if (since == null && now.entries().isEmpty()) {
        // Not as if all of it were gone: a search that is out of order finds nothing, too.
        throw new SourceFailure(
            "archive.org lists nothing in the collection " + collection, false, null);
      }
      reading = now;
    }
    return now;
  }

  private Extract extract(List<String> page, Asked asked)
      throws SourceFailure, InterruptedException {
    Map<String, Long> known = numbers.of(NAME, Kind.SHOW, page);
    List<ArchiveItems.Outcome<Optional<Listing>>> outcomes =
        items.read(page, item -> listing(item, known.get(item.identifier()), asked));
    List<Listing> listings = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    Set<Long> unread = new HashSet<>();
    UpstreamFailure last = null;
    for (ArchiveItems.Outcome<Optional<Listing>> outcome : outcomes) {
      if (outcome.failure() == null) {
        outcome.made().ifPresent(listings::add);
      } else {
        last = outcome.failure();
        unreadable.add(outcome.identifier() + ": " + last.getMessage());
        unread.add(known.get(outcome.identifier()));
      }
    }
    if (last != null && last.isPassing() && unread.size() == page.size()) {
      throw new SourceFailure(last.getMessage(), true, last);
    }
    return new Extract(listings, page.size(), unreadable, unread);
  }

  @Override
  public List<Posting> latest() throws SourceFailure, InterruptedException {
    List<Posting> postings = new ArrayList<>();
    for (Asked asked : collections()) {
      List<ArchiveShelf.Entry> entries = ask(() -> shelf.entries(asked.collection(), null));
      Map<String, Long> known =
          numbers.of(
              NAME, Kind.SHOW, entries.stream().map(ArchiveShelf.Entry::identifier).toList());
      entries.forEach(
          e -> postings.add(new Posting(known.get(e.identifier()), asked.artist(), e.changedAt())));
    }
    postings.sort(
        Comparator.comparing(
            Posting::postedAt, Comparator.nullsFirst(Comparator.<Instant>reverseOrder())));
    return postings;
  }

  @Override
  public Optional<Listing> show(long containerId) throws SourceFailure, InterruptedException {
    Optional<String> identifier = numbers.name(NAME, Kind.SHOW, containerId);
    if (identifier.isEmpty()) {
      return Optional.empty();
    }
    ArchiveItem item = ask(() -> calls.item(identifier.get()));
    return collections().stream()
        .filter(asked -> item.collections().contains(asked.collection()))
        .findFirst()
        .flatMap(asked -> listing(item, containerId, asked));
  }

  private Optional<Listing> listing(ArchiveItem item, long number, Asked asked) {
    return item.exists()
        ? Optional.of(
            ArchiveListing.of(item, number, asked.artist(), asked.artistName(), calls.site()))
        : Optional.empty();
  }

  private List<Asked> collections() {
    Map<String, String> artists = choice.artistsByPlace(NAME);
    Map<String, Long> known = numbers.of(NAME, Kind.ARTIST, artists.keySet());
    return artists.entrySet().stream()
        .map(e -> new Asked(e.getKey(), e.getValue(), known.get(e.getKey())))
        .toList();
  }

  private static <T> T ask(Call<T> call) throws SourceFailure, InterruptedException {
    try {
      return call.make();
    } catch (UpstreamFailure e) {
      throw new SourceFailure(e.getMessage(), e.isPassing(), e);
    }
  }
}
