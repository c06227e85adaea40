package org.cadenza.concerts.archive.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.cadenza.concerts.archive.ArchiveCalls;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.upstream.UpstreamFailure;

/**
 * Reads items a few at once. Each is made into what is wanted of it as soon as it is read: the
 * whole of it may be a megabyte, so no more of them are held than are read at once.
 */
@ApplicationScoped
public class ArchiveItems {

  @Inject ArchiveCalls calls;
  @Resource ManagedThreadFactory threads;

  private ExecutorService readers;

  /** What became of an item: what was made of it, or why nothing could be. */
  record Outcome<T>(String identifier, T made, UpstreamFailure failure) {}

  @PostConstruct
  void begin() {
    readers = Executors.newFixedThreadPool(Math.max(1, calls.concurrency()), threads);
  }

  @PreDestroy
  void end() {
    readers.shutdownNow();
  }

  /** Makes something of each item, in the order of the identifiers. */
  <T> List<Outcome<T>> read(List<String> identifiers, Function<ArchiveItem, T> making)
      throws InterruptedException {
    List<Future<Outcome<T>>> coming = new ArrayList<>();
    for (String identifier : identifiers) {
      coming.add(readers.submit(() -> read(identifier, making)));
    }
    try {
      List<Outcome<T>> outcomes = new ArrayList<>();
      for (Future<Outcome<T>> outcome : coming) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An item could not be made sense of", e.getCause());
    } finally {
      coming.forEach(outcome -> outcome.cancel(true));
    }
  }

  private <T> Outcome<T> read(String identifier, Function<ArchiveItem, T> making)
      throws InterruptedException {
    try {
      return new Outcome<>(identifier, making.apply(calls.item(identifier)), null);
    } catch (UpstreamFailure e) {
      return new Outcome<>(identifier, null, e);
    }
  }
}
