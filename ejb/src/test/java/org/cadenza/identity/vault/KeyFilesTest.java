package org.cadenza.identity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

  @TempDir Path folder;

  @Test
  void pairIsMadeOnceAndKeepsItsIdOverRestarts() throws Exception {
    SigningKeys made = KeyFiles.open(folder, "tokens");
    SigningKeys read = KeyFiles.open(folder, "tokens");

    assertEquals(made.keyId(), read.keyId());
    assertEquals(made.privateKey(), read.privateKey());
    assertEquals(3072, made.publicKey().getModulus().bitLength());
    assertFalse(made.toString().contains(made.privateKey().getPrivateExponent().toString()));
  }

  @Test
  void halvesOfThePairFitEachOther() throws Exception {
    SigningKeys keys = KeyFiles.open(folder, "tokens");
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(keys.privateKey());
    signer.update("token".getBytes(UTF_8));
    byte[] signature = signer.sign();

    signer.initVerify(publicFileOf(keys));
    signer.update("token".getBytes(UTF_8));

    assertTrue(signer.verify(signature));
  }

  @Test
  void privateFileIsForItsOwnerOnlyAndThePublicOneForAll() throws Exception {
    SigningKeys keys = KeyFiles.open(folder, "tokens");

    assertEquals("rw-------", modeOf(folder.resolve("tokens-private.pem")));
    assertEquals("rw-r--r--", modeOf(keys.publicKeyFile()));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void privateFileThatOthersMayReadIsClosedToThem() throws Exception {
    KeyFiles.open(folder, "tokens");
    Path privateFile = folder.resolve("tokens-private.pem");
    Files.setPosixFilePermissions(privateFile, PosixFilePermissions.fromString("rw-rw-rw-"));

    KeyFiles.open(folder, "tokens");

    assertEquals("rw-------", modeOf(privateFile));
  }

  @Test
  void publicFileFollowsThePrivateOne() throws Exception {
    SigningKeys keys = KeyFiles.open(folder, "tokens");
    Files.writeString(keys.publicKeyFile(), "somebody else's key");

    KeyFiles.open(folder, "tokens");

    assertEquals(keys.publicKey(), publicFileOf(keys));
  }

  @Test
  void brokenOrShortPrivateKeyIsNamedAndNotOverwritten() throws Exception {
    Path broken = folder.resolve("broken-private.pem");
    Files.writeString(broken, "nothing");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    byte[] weak = generator.generateKeyPair().getPrivate().getEncoded();
    Files.writeString(folder.resolve("weak-private.pem"), Pem.encode("PRIVATE KEY", weak));

    var failure = assertThrows(IOException.class, () -> KeyFiles.open(folder, "broken"));
    assertTrue(failure.getMessage().contains("broken-private.pem"));
    assertEquals("nothing", Files.readString(broken));
    assertThrows(IOException.class, () -> KeyFiles.open(folder, "weak"));
  }

  /** The key and the thumbprint that RFC 7638 gives in section 3.1. */
  @Test
  void thumbprintIsTheOneOfTheStandardsExample() throws Exception {
    String modulus =
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1"
            + "L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4"
            + "QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbO"
            + "pbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csF"
            + "Cur-kEgU8awapJzKnqDKgw";
    BigInteger n = new BigInteger(1, Base64.getUrlDecoder().decode(modulus));
    RSAPublicKeySpec spec = new RSAPublicKeySpec(n, BigInteger.valueOf(65_537));
    RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);

    assertEquals("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", KeyThumbprint.of(key));
  }

  private static PublicKey publicFileOf(SigningKeys keys) throws Exception {
    byte[] der = Pem.decode("PUBLIC KEY", Files.readString(keys.publicKeyFile()));
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
  }

  private static String modeOf(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
