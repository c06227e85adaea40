package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The pair in a product's home with which it signs tokens. */
final class HomeKey {

  private HomeKey() {}

  static PrivateKey of(Path home) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(decoded(home.resolve("keys/token-private.pem"))));
  }

  /** The public half, DER encoded. */
  static byte[] publicOf(Path home) {
    return decoded(home.resolve("keys/token-public.pem"));
  }

  private static byte[] decoded(Path pem) {
    try {
      return Base64.getMimeDecoder()
          .decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
