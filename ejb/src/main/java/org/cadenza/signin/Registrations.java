package org.cadenza.signin;

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
    return switch (provider) {
      case GOOGLE ->
          of(
              "cadenza.sign-in.google.client-id",
              "cadenza.sign-in.google.client-secret",
              "cadenza.sign-in.google.authorize-url",
              "cadenza.sign-in.google.token-url",
              "cadenza.sign-in.google.user-url");
      case GITHUB ->
          of(
              "cadenza.sign-in.github.client-id",
              "cadenza.sign-in.github.client-secret",
              "cadenza.sign-in.github.authorize-url",
              "cadenza.sign-in.github.token-url",
              "cadenza.sign-in.github.user-url");
    };
  }

  private Optional<Registration> of(
      String id, String secret, String authorize, String token, String user) {
    return text(id)
        .flatMap(
            known ->
                text(secret)
                    .map(
                        word ->
                            new Registration(
                                known, word, address(authorize), address(token), address(user))));
  }

  private URI address(String name) {
    return config.getValue(name, URI.class);
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
