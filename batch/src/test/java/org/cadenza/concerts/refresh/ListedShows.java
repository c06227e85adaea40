package org.cadenza.concerts.refresh;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;

/** A source with a few artists, some of which cannot be read. */
final class ListedShows implements ConcertSource {

  private final List<Performer> performers = new ArrayList<>();
  private final Map<Long, List<Listing>> shows = new HashMap<>();
  private final Map<Long, SourceFailure> failures = new HashMap<>();
  private final int answersAtOnce;
  private CountDownLatch asked = new CountDownLatch(0);
  private final AtomicInteger questions = new AtomicInteger();

  ListedShows(int answersAtOnce) {
    this.answersAtOnce = answersAtOnce;
  }

  ListedShows artist(long id, long... containers) {
    return performer(new Performer(id, "Artist " + id, null, null, containers.length), containers);
  }

  ListedShows performer(Performer performer, long... containers) {
    performers.add(performer);
    shows.put(
        performer.sourceId(),
        Arrays.stream(containers).mapToObj(c -> listing(performer, c)).toList());
    return this;
  }

  void fails(long artist, SourceFailure failure) {
    failures.put(artist, failure);
  }

  /** The first answers come when so many questions are there. */
  void answersOnlyWhenAskedFor(int pages) {
    asked = new CountDownLatch(pages);
  }

  int questions() {
    return questions.get();
  }

  @Override
  public String name() {
    return "listed";
  }

  @Override
  public boolean isInUse() {
    return true;
  }

  @Override
  public int showsInAnAnswer() {
    return 1;
  }

  @Override
  public int answersAtOnce() {
    return answersAtOnce;
  }

  @Override
  public List<Performer> artists() {
    return performers;
  }

  @Override
  public Extract shows(long artistSourceId, LocalDate since, int offset)
      throws SourceFailure, InterruptedException {
    questions.incrementAndGet();
    asked.countDown();
    if (!asked.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("pages are not asked for at once");
    }
    if (failures.containsKey(artistSourceId)) {
      throw failures.get(artistSourceId);
    }
    List<Listing> all = shows.get(artistSourceId);
    List<Listing> rest = all.subList(Math.min(offset, all.size()), all.size());
    return new Extract(rest, rest.size(), List.of(), Set.of());
  }

  /** A page's digest is of the containers on it. */
  @Override
  public Optional<Extract> news(long artistSourceId, LocalDate since, int offset, String digest)
      throws SourceFailure, InterruptedException {
    Extract page = shows(artistSourceId, since, offset);
    String now = page.listings().stream().map(l -> "" + l.containerId()).collect(joining(" "));
    return now.equals(digest)
        ? Optional.empty()
        : Optional.of(new Extract(page.listings(), page.rows(), List.of(), Set.of(), now));
  }

  @Override
  public List<Posting> latest() {
    return List.of();
  }

  @Override
  public Optional<Listing> show(long containerId) {
    return Optional.empty();
  }

  private static Listing listing(Performer performer, long container) {
    return new Listing(
        container,
        performer.sourceId(),
        performer.name(),
        LocalDate.parse("1977-05-08"),
        null,
        new Place("Barton Hall", "Ithaca", "NY"),
        null,
        null,
        null,
        null,
        true,
        null,
        null,
        Listing.Recording.UNKNOWN,
        Fidelity.NONE,
        List.of(),
        List.of());
  }
}
