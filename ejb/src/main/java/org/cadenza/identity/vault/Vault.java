package org.cadenza.identity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for storage with AES-256-GCM. The text form is {@code v1:} and the base64 of
 * nonce (12 bytes), cipher text and tag (16 bytes). The purpose is authenticated but not stored, so
 * a sealed text copied into another row does not open there. Safe for use by many threads.
 */
public final class Vault {

  private static final String VERSION = "v1:";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  private Vault(SecretKey key) {
    this.key = key;
  }

  /**
   * Reads the key file, or makes it with a random key and mode 600 if there is none. Several
   * processes may do this at once: one key wins and all use it. A key file that others may read is
   * set to mode 600 with a warning in the log.
   *
   * @throws IOException if the file cannot be read or made, or holds something other than a key
   */
  public static Vault open(Path keyFile) throws IOException {
    byte[] text = PrivateFile.readOrCreate(keyFile, Vault::newKeyText);
    return new Vault(new SecretKeySpec(decodeKey(keyFile, text), "AES"));
  }

  /**
   * Encrypts a secret under a fresh nonce; the same secret gives another text each time.
   *
   * @param purpose what the secret is for and in which row, such as {@code webhook/101}
   */
  public String seal(String purpose, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(secret.getBytes(UTF_8));
      byte[] whole =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return VERSION + Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks AES-256-GCM.", e);
    }
  }

  /**
   * Decrypts what {@link #seal} made.
   *
   * @param purpose the same words as at sealing
   * @throws SecretUnreadable if the text was changed, or sealed for another purpose or key
   */
  public String unseal(String purpose, String sealed) throws SecretUnreadable {
    try {
      if (!sealed.startsWith(VERSION)) {
        throw new SecretUnreadable(purpose, null);
      }
      byte[] whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
      int rest = whole.length - NONCE_BYTES;
      if (rest < TAG_BITS / 8) {
        throw new SecretUnreadable(purpose, null);
      }
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, purpose);
      return new String(cipher.doFinal(whole, NONCE_BYTES, rest), UTF_8);
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new SecretUnreadable(purpose, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
  }

  private static byte[] newKeyText() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return (Base64.getEncoder().encodeToString(fresh) + "\n").getBytes(UTF_8);
  }

  private static byte[] decodeKey(Path file, byte[] text) throws IOException {
    try {
      byte[] key = Base64.getDecoder().decode(new String(text, UTF_8).strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("The key file " + file + " is not base64.", e);
    }
    throw new IOException("The key file " + file + " does not hold a key of 32 bytes.");
  }
}
