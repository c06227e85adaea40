package org.cadenza.identity.vault;

/**
 * A stored secret cannot be read: it was changed, belongs to another purpose, or was sealed under
 * another key file. The message names the purpose and never the secret.
 */
public final class SecretUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  SecretUnreadable(String purpose, Throwable cause) {
    super(
        "The stored secret for "
            + purpose
            + " cannot be read: it was changed, or it was sealed with another key file.",
        cause);
  }
}
