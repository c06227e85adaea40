package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadenza.concerts.downloads.FinishedFile;
import org.cadenza.concerts.downloads.ShowFolder;
import org.cadenza.library.PathRefused;
import org.cadenza.library.StorageRoot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

  private static final String FILE = Orders.name(1);

  @TempDir Path temporary;
  private StorageRoot root;
  private final FetchOrder order = Orders.of(Orders.track(1, 1, null));

  @BeforeEach
  void makeRoot() throws IOException {
    root = StorageRoot.at(temporary.resolve("root"));
  }

  private WorkFolder work() throws IOException {
    WorkFolder work = WorkFolder.of(root, order.folder(), order.jobId());
    work.create();
    return work;
  }

  private Path show(ShowFolder folder) {
    return root.path().resolve(folder.path());
  }

  @Test
  void whatIsFinishedIsPublishedAndNothingElse() throws IOException {
    WorkFolder work = work();
    Files.writeString(work.file(FILE), "audio");
    Files.writeString(work.path().resolve("track-1.source.part"), "rest");
    ShowFolder published = work.publish(Set.of(FILE), 77);

    assertEquals(order.folder(), published);
    assertEquals("audio", Files.readString(show(published).resolve(FILE)));
    assertFalse(Files.exists(work.path()));
    assertFalse(Files.exists(show(published).resolve("track-1.source.part")));
  }

  @Test
  void aFolderThatIsInTheWayIsLeftAlone() throws IOException {
    Files.createDirectories(show(order.folder()));
    Files.writeString(show(order.folder()).resolve("mine"), "stays");
    WorkFolder work = work();
    Files.writeString(work.file(FILE), "audio");
    ShowFolder published = work.publish(Set.of(FILE), 77);

    assertTrue(published.name().endsWith(" (77)"), published::name);
    assertEquals("stays", Files.readString(show(order.folder()).resolve("mine")));
  }

  @Test
  void aShowThatWasPublishedBeforeACrashIsFoundAgain() throws IOException {
    WorkFolder work = work();
    assertNull(work.published(77, order.jobId()));
    Files.writeString(work.file(ShowNote.FILE), "{\"job_id\":\"" + Orders.JOB + "\"}");
    ShowFolder published = work.publish(Set.of(ShowNote.FILE), 77);

    assertEquals(published, work.published(77, order.jobId()));
    assertNull(work.published(77, "download-of-somebody-else"));
  }

  @Test
  void aShowThatWasPublishedBeforeACrashIsRemovedWithItsDownload() throws IOException {
    WorkFolder work = work();
    Files.writeString(work.file(ShowNote.FILE), "{\"job_id\":\"" + Orders.JOB + "\"}");
    ShowFolder published = work.publish(Set.of(ShowNote.FILE), 77);
    work.discardAll(77);
    assertFalse(Files.exists(show(published)));
    assertFalse(Files.exists(work.path()));
  }

  @Test
  void theShowOfAnotherDownloadStaysThoughItNamesThisOne() throws IOException {
    Path other = Files.createDirectories(show(order.folder()));
    Files.writeString(
        other.resolve(ShowNote.FILE),
        "{\"job_id\":\"download-other\",\"notes\":\"" + Orders.JOB + "\"}");
    Path broken = Files.createDirectories(other.resolveSibling(order.folder().name() + " (77)"));
    Files.writeString(broken.resolve(ShowNote.FILE), "{\"" + Orders.JOB + "\"");
    WorkFolder work = work();
    work.discardAll(77);
    work.discardAll(77);
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(broken));
    assertFalse(Files.exists(work.path()));
  }

  @Test
  void foldersThatGrowAreFoundWithTheirDownloads() throws IOException {
    WorkFolder work = work();
    Files.createDirectories(root.path().resolve("Artist/.cadenza-of-others"));
    Path deep = Files.createDirectories(root.path().resolve("a/b/.cadenza-download-2"));
    Files.createSymbolicLink(root.path().resolve("link"), root.path().resolve("a"));

    Set<Path> found = new HashSet<>(WorkFolder.allBelow(root, () -> false));
    assertEquals(Set.of(work.path(), deep), found);
    assertEquals("download-2", WorkFolder.at(root, deep).jobId());
    assertEquals(order.jobId(), WorkFolder.at(root, work.path()).jobId());
    WorkFolder.at(root, deep).discard();
    assertFalse(Files.exists(deep));
    assertEquals(List.of(), WorkFolder.allBelow(root, () -> true));
  }

  @Test
  void aFinishedFileMustHaveItsSize() throws IOException {
    WorkFolder work = work();
    FetchTrack done = Orders.track(1, 1, new FinishedFile(FILE, 5, "", "", null));
    assertFalse(work.has(done));
    Files.writeString(work.file(FILE), "audi");
    assertFalse(work.has(done));
    Files.writeString(work.file(FILE), "audio");
    assertTrue(work.has(done));
    assertFalse(work.has(Orders.track(1, 1, null)));
  }

  @Test
  void aLinkThatLeadsOutIsNotFollowed() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.writeString(outside.resolve("precious"), "stays");
    Files.createSymbolicLink(root.path().resolve("Artist"), outside);

    assertThrows(PathRefused.class, () -> WorkFolder.of(root, order.folder(), order.jobId()));
    Files.delete(root.path().resolve("Artist"));
    WorkFolder work = work();
    Files.delete(work.path());
    Files.createSymbolicLink(work.path(), outside);
    assertThrows(IOException.class, work::requireInside);
    assertThrows(IOException.class, () -> work.publish(Set.of(), 77));
    work.discard();
    assertEquals("stays", Files.readString(outside.resolve("precious")));
  }

  @Test
  void discardingLeavesNothing() throws IOException {
    WorkFolder work = work();
    Files.writeString(work.file(FILE), "audio");
    work.discard();
    work.discard();
    assertFalse(Files.exists(work.path()));
  }
}
