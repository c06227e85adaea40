package org.cadenza.identity;

import jakarta.enterprise.context.Dependent;
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
