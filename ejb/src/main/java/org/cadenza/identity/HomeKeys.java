package org.cadenza.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.cadenza.identity.vault.KeyFiles;
import org.cadenza.identity.vault.SigningKeys;
import org.cadenza.identity.vault.Vault;
import org.cadenza.settings.CadenzaHome;

/** The keys in the home folder, made at first start. */
@Dependent
public class HomeKeys {

  private static final System.Logger LOG = System.getLogger(HomeKeys.class.getName());

  /** Makes or reads both when the application starts: a file that is no key is known at once. */
  static void open(
      @Observes @Initialized(ApplicationScoped.class) Object started,
      SigningKeys keys,
      Vault vault) {
    LOG.log(System.Logger.Level.INFO, "Tokens are signed with the key {0}", keys.keyId());
  }

  /** The pair that signs tokens. */
  @Produces
  @Singleton
  static SigningKeys signingKeys(CadenzaHome home) throws IOException {
    return KeyFiles.open(home.resolve("keys"), "token");
  }

  /** What keeps the secrets in the database unreadable without the home folder. */
  @Produces
  @Singleton
  static Vault vault(CadenzaHome home) throws IOException {
    return Vault.open(home.resolve("keys").resolve("vault.key"));
  }
}
