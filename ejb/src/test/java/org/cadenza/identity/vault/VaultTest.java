package org.cadenza.identity.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

  private static final String PURPOSE = "webhook/101";
  private static final String SECRET = "whsec_ßecret";

  @TempDir Path folder;
  private Path keyFile;
  private Vault vault;

  @BeforeEach
  void openVault() throws IOException {
    keyFile = folder.resolve("keys/vault.key");
    vault = Vault.open(keyFile);
  }

  @Test
  void sealedSecretOpensAgainAlsoAfterARestart() throws Exception {
    String sealed = vault.seal(PURPOSE, SECRET);

    assertEquals(SECRET, vault.unseal(PURPOSE, sealed));
    assertEquals(SECRET, Vault.open(keyFile).unseal(PURPOSE, sealed));
    assertEquals("", vault.unseal(PURPOSE, vault.seal(PURPOSE, "")));
  }

  @Test
  void sealedTextShowsNothingAndNeverRepeats() {
    String sealed = vault.seal(PURPOSE, SECRET);

    assertTrue(sealed.matches("v1:[A-Za-z0-9+/]+=*"));
    assertFalse(sealed.contains("whsec"));
    assertNotEquals(sealed, vault.seal(PURPOSE, SECRET));
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String sealed = vault.seal(PURPOSE, "0123456789a");
    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);

      assertThrows(SecretUnreadable.class, () -> vault.unseal(PURPOSE, changed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1:", "v1:AAAA", "v1:!!!", "v2:AAAAAAAAAAAAAAAAAAAAAAAA", "plain"})
  void textThatWasNeverSealedIsUnreadable(String text) {
    assertThrows(SecretUnreadable.class, () -> vault.unseal(PURPOSE, text));
  }

  @Test
  void secretOfAnotherRowOrKeyIsUnreadable() throws Exception {
    String sealed = vault.seal(PURPOSE, SECRET);
    Vault stranger = Vault.open(folder.resolve("other.key"));

    assertThrows(SecretUnreadable.class, () -> vault.unseal("webhook/102", sealed));
    var unreadable = assertThrows(SecretUnreadable.class, () -> stranger.unseal(PURPOSE, sealed));
    assertTrue(unreadable.getMessage().contains(PURPOSE));
  }

  @Test
  void keyFileIsForItsOwnerOnly() throws Exception {
    assertEquals("rw-------", modeOf(keyFile));
    assertEquals("rwx------", modeOf(keyFile.getParent()));
  }

  @Test
  void keyFileThatOthersMayReadIsClosedToThem() throws Exception {
    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r--r--"));

    Vault.open(keyFile);

    assertEquals("rw-------", modeOf(keyFile));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all"})
  void brokenKeyFileIsNamedAndNotOverwritten(String content) throws Exception {
    Files.writeString(keyFile, content);

    IOException failure = assertThrows(IOException.class, () -> Vault.open(keyFile));

    assertTrue(failure.getMessage().contains("vault.key"));
    assertEquals(content, Files.readString(keyFile));
  }

  @Test
  void manyFirstUsersAtOnceShareOneKey() throws Exception {
    Path shared = folder.resolve("shared/vault.key");
    int users = 16;
    CountDownLatch start = new CountDownLatch(users);
    ExecutorService threads = Executors.newFixedThreadPool(users);
    List<Future<Vault>> vaults = new ArrayList<>();
    for (int i = 0; i < users; i++) {
      vaults.add(
          threads.submit(
              () -> {
                start.countDown();
                start.await();
                return Vault.open(shared);
              }));
    }
    String sealed = vaults.get(0).get().seal(PURPOSE, SECRET);

    for (Future<Vault> each : vaults) {
      assertEquals(SECRET, each.get().unseal(PURPOSE, sealed));
    }
    threads.shutdown();
    try (var files = Files.list(shared.getParent())) {
      assertEquals(List.of(shared), files.toList());
    }
  }

  private static String modeOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
