package org.cadenza.identity.foreign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Providers that the configuration names a client for. */
@ApplicationScoped
public class Registrations {

  @Inject Config config;

  @Inject
  @ConfigProperty(name = "cadenza.public-url")
  String publicUrl;

  /** Ours with a provider; empty if there is none. */
  Optional<Registration> of(Provider provider) {
    String prefix = "cadenza.sign-in." + provider.word() + ".";
    Optional<String> id = text(prefix + "client-id");
    Optional<String> secret = text(prefix + "client-secret");
    return id.isEmpty() || secret.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Registration(
                id.get(),
                secret.get(),
                config.getValue(prefix + "authorize-url", URI.class),
                config.getValue(prefix + "token-url", URI.class),
                config.getValue(prefix + "user-url", URI.class)));
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
  }

  /** Where a provider sends people back to. */
  String callback(Provider provider) {
    String base = publicUrl.replaceFirst("/+$", "");
    return base + "/api/v1/auth/" + provider.word() + "/callback";
  }

  /** Whether people reach us by TLS. */
  public boolean isSecure() {
    return publicUrl.startsWith("https:");
  }
}
