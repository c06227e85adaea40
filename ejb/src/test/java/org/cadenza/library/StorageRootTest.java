package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageRootTest {

  @TempDir Path folder;
  private StorageRoot root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = StorageRoot.at(folder.toRealPath().resolve("music"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"/", "//", ".", "./", "/./"})
  void nothingAndASlashMeanTheRoot(String given) {
    assertEquals(root.path(), root.resolve(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/b c", "a/b c", "a//b c/", "./a/./b c", "///a/b c"})
  void aPathMeansAPlaceUnderTheRoot(String given) {
    assertEquals(root.path().resolve("a").resolve("b c"), root.resolve(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R.E.M.", "Björk", "...And Justice", "50% off", "Vol. 1: Winter", "~a"})
  void unusualNamesAreStillNames(String given) {
    assertEquals(root.path().resolve(given), root.resolve(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../music-private",
        "/../x",
        "a/../../x",
        "a/../b",
        "a/..",
        "%2e%2e/x",
        "%2E./x",
        "a%2fb",
        "a%5cb",
        "a%00b",
        "%252e%252e/x",
        "..\\x",
        "a\\b",
        "\\\\server\\share",
        "a\0b",
        "a\nb",
        "C:/x",
        "c:",
        "/C:/x",
        "file:///etc/passwd"
      })
  void everyWayOutIsRefused(String given) {
    assertThrows(PathRefused.class, () -> root.resolve(given));
    assertThrows(PathRefused.class, () -> root.createFolders(given));
  }

  @Test
  void aNameLongerThanAnyFileSystemTakesIsRefused() {
    assertThrows(PathRefused.class, () -> root.resolve("a/" + "ö".repeat(128)));
  }

  @Test
  void aLinkThatLeavesTheRootIsRefusedAtAnyDepth() throws IOException {
    Path outside = Files.createDirectories(root.path().resolveSibling("outside/deep"));
    Files.createSymbolicLink(root.path().resolve("link"), outside);
    for (String given : new String[] {"link", "link/x", "link/x/y", "/link"}) {
      assertThrows(PathRefused.class, () -> root.resolve(given), given);
      assertThrows(PathRefused.class, () -> root.createFolders(given), given);
    }
  }

  @Test
  void aRelativeAndADanglingLinkAreRefusedToo() throws IOException {
    Files.createSymbolicLink(root.path().resolve("up"), Path.of(".."));
    Files.createSymbolicLink(root.path().resolve("nowhere"), Path.of("/does/not/exist"));
    assertThrows(PathRefused.class, () -> root.resolve("up/x"));
    assertThrows(PathRefused.class, () -> root.resolve("nowhere"));
    assertThrows(PathRefused.class, () -> root.createFolders("nowhere/x"));
  }

  @Test
  void aLinkIntoAFolderWhoseNameOnlyBeginsLikeTheRootIsRefused() throws IOException {
    Path sibling = Files.createDirectory(root.path().resolveSibling("music-private"));
    Files.createSymbolicLink(root.path().resolve("link"), sibling);
    assertThrows(PathRefused.class, () -> root.resolve("link/x"));
    assertFalse(root.contains(sibling));
  }

  @Test
  void aLinkWithinTheRootIsFollowed() throws IOException {
    Path real = root.createFolders("real");
    Files.createSymbolicLink(root.path().resolve("link"), real);
    assertEquals(real.resolve("x"), root.resolve("link/x"));
  }

  @Test
  void aRootThatIsALinkItselfIsItsTarget() throws IOException {
    Path link = Files.createSymbolicLink(root.path().resolveSibling("link"), root.path());
    StorageRoot linked = StorageRoot.at(link);
    assertEquals(root.path(), linked.path());
    assertTrue(linked.contains(link.resolve("a")));
  }

  @Test
  void foldersAreMadeAndMayBeThereAlready() throws IOException {
    assertTrue(Files.isDirectory(root.createFolders("/a/b")));
    assertEquals(root.path().resolve("a/b"), root.createFolders("a/b"));
  }

  @Test
  void aFileInTheWayIsRefused() throws IOException {
    Files.writeString(root.path().resolve("file"), "x");
    assertThrows(PathRefused.class, () -> root.createFolders("file"));
    assertThrows(PathRefused.class, () -> root.createFolders("file/deeper"));
  }
}
