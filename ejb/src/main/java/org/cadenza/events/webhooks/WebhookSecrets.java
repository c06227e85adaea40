package org.cadenza.events.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.cadenza.events.webhooks.delivery.WebhookSecret;
import org.cadenza.identity.vault.SecretUnreadable;
import org.cadenza.identity.vault.Vault;

/** What webhooks are signed with; only sealed secrets reach the database. */
@ApplicationScoped
public class WebhookSecrets {

  private final SecureRandom random = new SecureRandom();
  @Inject Vault vault;

  /** A secret for an owner who did not choose one. */
  String generate() {
    return WebhookSecret.generate(random).reveal();
  }

  /** Seals a secret for one purpose. */
  String seal(String purpose, String secret) {
    return vault.seal(purpose, secret);
  }

  /** Opens what was sealed for the same purpose. */
  WebhookSecret open(String purpose, String sealed) throws SecretUnreadable {
    return WebhookSecret.of(vault.unseal(purpose, sealed));
  }
}
