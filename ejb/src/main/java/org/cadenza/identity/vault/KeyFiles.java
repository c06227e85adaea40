package org.cadenza.identity.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;

/**
 * An RSA key pair in a folder: {@code <name>-private.pem} (PKCS#8, mode 600) and {@code
 * <name>-public.pem} (X.509). The private file alone decides; the public one is derived from it and
 * written again when it is missing or differs, so that the two can never disagree.
 */
public final class KeyFiles {

  private static final System.Logger LOG = System.getLogger(KeyFiles.class.getName());
  private static final int NEW_KEY_BITS = 3072;
  private static final int LEAST_KEY_BITS = 2048;

  private KeyFiles() {}

  /**
   * Reads the pair, or makes one of 3072 bits at the first start. Several processes may do this at
   * once: one pair wins and all use it. A private key file that others may read is set to mode 600
   * with a warning in the log.
   *
   * @throws IOException if a file cannot be read or made, or holds no RSA key of 2048 bits or more
   */
  public static SigningKeys open(Path folder, String name) throws IOException {
    Path privateFile = folder.resolve(name + "-private.pem");
    Path publicFile = folder.resolve(name + "-public.pem");
    byte[] pem = PrivateFile.readOrCreate(privateFile, KeyFiles::newPrivatePem);
    RSAPrivateCrtKey privateKey = readPrivate(privateFile, pem);
    RSAPublicKey publicKey = publicHalf(privateKey);
    publish(publicFile, Pem.encode("PUBLIC KEY", publicKey.getEncoded()).getBytes(US_ASCII));
    return new SigningKeys(KeyThumbprint.of(publicKey), privateKey, publicKey, publicFile);
  }

  private static byte[] newPrivatePem() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(NEW_KEY_BITS);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      return Pem.encode("PRIVATE KEY", key).getBytes(US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks RSA.", e);
    }
  }

  private static RSAPrivateCrtKey readPrivate(Path file, byte[] pem) throws IOException {
    try {
      byte[] key = Pem.decode("PRIVATE KEY", new String(pem, US_ASCII));
      var read = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
      if (read instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= LEAST_KEY_BITS) {
        return rsa;
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new IOException("The file " + file + " holds no RSA private key (PKCS#8 PEM).", e);
    }
    throw new IOException("The RSA key in " + file + " is too short: it needs 2048 bits or more.");
  }

  private static RSAPublicKey publicHalf(RSAPrivateCrtKey key) throws IOException {
    try {
      RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IOException("The RSA key's public half cannot be derived.", e);
    }
  }

  private static void publish(Path file, byte[] pem) throws IOException {
    try {
      if (Arrays.equals(Files.readAllBytes(file), pem)) {
        return;
      }
      LOG.log(System.Logger.Level.WARNING, "{0} did not fit the private key; written anew.", file);
    } catch (NoSuchFileException e) {
      LOG.log(System.Logger.Level.DEBUG, "Writing the public key to {0}.", file);
    }
    PrivateFile.publish(file, pem);
  }
}
