package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.library.StorageRoot;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// No container is here to inject anything.
@SuppressWarnings("UnnecessaryAssignment")
class FetchCrewTest {

  @TempDir Path temporary;
  private final TestLedger ledger = new TestLedger();
  private final FetchCrew crew = new FetchCrew();

  @AfterEach
  void end() {
    crew.end();
  }

  @Test
  void anOrderWhoseFolderLeadsOutFailsAndThoseBehindItAreWorkedOn() throws Exception {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Path root = Files.createDirectories(temporary.resolve("root"));
    Files.createSymbolicLink(root.resolve("Led Astray"), outside);
    begin(FetchCrewTest::unavailable, order(1, "Led Astray"), order(2, "Artist"));

    assertEquals(Set.of("failed 1", "failed 2"), new HashSet<>(ledger.next(2)));
  }

  @Test
  void theFilesOfAFailedDownloadAreRemovedAsLongAsItIsOurs() throws Exception {
    Path work = temporary.resolve("root/Artist/.cadenza-download-1");
    begin(FetchCrewTest::unavailable, order(1, "Artist"));
    assertEquals(List.of("failed 1"), ledger.next(1));
    crew.end();
    assertFalse(Files.exists(work));
  }

  @Test
  void aWorkerThatHasLostItsDownloadLeavesTheFilesToTheNewOwner() throws Exception {
    ledger.lose();
    begin(FetchCrewTest::unavailable, order(1, "Artist"));
    assertEquals(List.of("lost 1"), ledger.next(1));
    crew.end();
    assertTrue(Files.isDirectory(temporary.resolve("root/Artist/.cadenza-download-1")));
  }

  @Test
  void aServerThatStopsWhileASourceIsAskedReleasesTheDownloadAndKeepsItsFiles() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    begin(
        (track, samples) -> {
          asked.countDown();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            throw StreamUnavailable.forGood("interrupted");
          }
          return null;
        },
        order(1, "Artist"));
    assertTrue(asked.await(10, TimeUnit.SECONDS));
    crew.end();

    assertEquals(List.of("released 1"), ledger.next(1));
    assertTrue(Files.isDirectory(temporary.resolve("root/Artist/.cadenza-download-1")));
  }

  @Test
  void aSettingThatCannotBeReadStopsTheStart() {
    crew.bench = new UnreadySettings();
    assertThrows(IllegalArgumentException.class, crew::begin);
  }

  private static AudioStream unavailable(long track, Samples samples) throws StreamUnavailable {
    throw StreamUnavailable.forGood("not today");
  }

  private void begin(TestSource.Answer answer, FetchOrder... orders) {
    crew.threads = new PlainThreads();
    crew.claims = new Claims(orders);
    crew.ledger = ledger;
    crew.heartbeat = new Heartbeat();
    crew.abandoned = new NothingAbandoned();
    crew.bench = new TestBench("none", new TestSource(answer));
    crew.root = new Root(temporary.resolve("root"));
    crew.clock = Clock.systemUTC();
    crew.settings = new Hands(orders.length);
    crew.begin();
  }

  private static FetchOrder order(long id, String artist) {
    FetchOrder any = Orders.of(Orders.track(1, 1, null));
    return new FetchOrder(
        id,
        "download-" + id,
        any.show(),
        any.rendition(),
        new ShowFolder(artist, "Show " + id),
        any.tracks(),
        null,
        any.tally(),
        false,
        false);
  }

  /** So many downloads at once. */
  private static final class Hands extends LiveSettings {

    private final int most;

    Hands(int most) {
      this.most = most;
    }

    @Override
    public int number(LiveSetting setting) {
      return most;
    }
  }

  /** Hands its orders out once. */
  private static final class Claims extends FetchClaims {

    @Override
    public void putRight() {}

    private List<FetchOrder> left;

    Claims(FetchOrder... orders) {
      left = Arrays.asList(orders);
    }

    @Override
    public List<FetchOrder> claim(int most, Collection<Long> running) {
      List<FetchOrder> claimed = left;
      left = List.of();
      return claimed;
    }
  }

  private static final class UnreadySettings extends Workbench {

    @Override
    void ready() {
      throw new IllegalArgumentException("a setting");
    }
  }

  private static final class NothingAbandoned extends AbandonedFolders {

    @Override
    public void sweep(BooleanSupplier stopped) {}
  }

  private static final class Root extends DownloadRoot {

    private final Path folder;

    Root(Path folder) {
      this.folder = folder;
    }

    @Override
    public StorageRoot open() throws IOException {
      return StorageRoot.at(folder);
    }
  }

  private static final class PlainThreads implements ManagedThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
      return new Thread(work, "fetch");
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
      throw new UnsupportedOperationException();
    }
  }
}
