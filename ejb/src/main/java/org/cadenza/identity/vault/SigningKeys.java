package org.cadenza.identity.vault;

import java.nio.file.Path;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/**
 * The key pair that signs this installation's tokens.
 *
 * @param keyId stable over restarts: the RFC 7638 thumbprint of the public key
 * @param publicKeyFile where the public half lies as X.509 PEM, for those who verify
 */
public record SigningKeys(
    String keyId, RSAPrivateKey privateKey, RSAPublicKey publicKey, Path publicKeyFile) {

  /** Shows the key id only. */
  @Override
  public String toString() {
    return "SigningKeys[" + keyId + "]";
  }
}
