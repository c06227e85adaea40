package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.census.CensusCount;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;

/**
 * Writes what a refresh has read: one transaction for some pages and the job's checkpoint, so that
 * after a crash exactly what is written counts as written. A show whose fingerprint is known costs
 * no write at all.
 */
@Stateless
public class CatalogImport {

  @PersistenceContext EntityManager entities;
  @Inject JobLedger ledger;
  @Inject ShowWriter writer;
  @Inject ArtistWriter artists;
  @Inject CensusCount census;
  @Inject PrintedPages printedPages;
  @Inject Clock clock;

  /**
   * Writes some pages.
   *
   * @throws JobLost if the job is not this execution's any more; nothing is written then
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(long jobId, String execution, List<RefreshPage> pages) throws JobLost {
    Job job = ledger.held(jobId, execution);
    // What queries must see is flushed by hand: a flush looks at every row that is in hand.
    entities.setFlushMode(FlushModeType.COMMIT);
    Map<String, List<RefreshPage>> bySource = new LinkedHashMap<>();
    pages.forEach(p -> bySource.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(p));
    bySource.forEach((source, part) -> write(job, source, part));
  }

  private void write(Job job, String source, List<RefreshPage> pages) {
    Map<Long, Listing> listings = new LinkedHashMap<>();
    Map<Long, String> fingerprints = new HashMap<>();
    for (RefreshPage page : pages) {
      page.listings().forEach(l -> listings.put(l.containerId(), l));
      fingerprints.putAll(page.printed().fingerprints());
    }
    ShowWriter.Written written = writer.write(source, listings, fingerprints);
    artists.recount(written.artists());
    census.isDue(written.artists());
    printedPages.write(
        pages.stream()
            .map(RefreshPage::printed)
            .filter(printed -> !printed.isAsBefore())
            .map(PrintedListings::page)
            .filter(Objects::nonNull)
            .toList());
    for (RefreshPage page : pages) {
      if (page.listed() != null) {
        writer.withdraw(source, page.artist(), page.listed());
      }
      page.trouble().faults().forEach(fault -> ledger.note(job.id(), "warning", fault));
    }
    note(job, pages, written.containers(), overtaken(pages));
  }

  /** Artists whose pages were as before when they were read, and are not any more. */
  private Set<Long> overtaken(List<RefreshPage> pages) {
    return pages.stream()
        .map(RefreshPage::printed)
        .filter(PrintedListings::isAsBefore)
        .map(PrintedListings::page)
        .filter(page -> !printedPages.isWritten(page))
        .map(PrintedPage::artist)
        .collect(Collectors.toSet());
  }

  private void note(
      Job job, List<RefreshPage> pages, Map<Long, Boolean> changes, Set<Long> overtaken) {
    RefreshPoint point = job.checkpoint(RefreshPoint.class);
    point = point == null ? RefreshPoint.START : point;
    Map<Long, Boolean> left = new HashMap<>(changes);
    for (RefreshPage page : pages) {
      int fresh = 0;
      int changed = 0;
      for (Listing listing : page.listings()) {
        Boolean isNew = left.remove(listing.containerId());
        fresh += isNew != null && isNew ? 1 : 0;
        changed += isNew != null && !isNew ? 1 : 0;
      }
      point = point.plus(page, fresh, changed);
    }
    point = point.toBeReadAgain(overtaken);
    RefreshPage last = pages.get(pages.size() - 1);
    job.reach(last.percent(), last.message(), point, clock.instant());
  }
}
