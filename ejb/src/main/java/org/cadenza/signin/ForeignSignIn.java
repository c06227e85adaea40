package org.cadenza.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.identity.PasswordChange;
import org.cadenza.identity.Passwords;
import org.cadenza.identity.SignIn;
import org.cadenza.identity.sessions.Sessions;
import org.cadenza.identity.sessions.Tokens;
import org.cadenza.identity.vault.SecretUnreadable;
import org.cadenza.identity.vault.Vault;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;
import org.cadenza.upstream.Addresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs in whoever a provider vouches for, and links users with their accounts there. No connection
 * to the database is held while the provider is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForeignSignIn {

  /** How long somebody may be at the provider. */
  public static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String STATE = "state";

  @Inject Registrations registrations;
  @Inject ProviderCalls calls;
  @Inject Links links;
  @Inject Newcomers newcomers;
  @Inject Passwords passwords;
  @Inject PasswordChange passwordChange;
  @Inject SignIn signIn;
  @Inject Sessions sessions;
  @Inject Vault vault;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.sign-in.newcomers")
  boolean mayEnrol;

  /**
   * The way to a provider.
   *
   * @param visit what the browser must bring back, and nobody else may know
   */
  public record Way(URI address, String visit) {

    /** Never what it holds: records may end in a log. */
    @Override
    public String toString() {
      return "Way[]";
    }
  }

  /** The way there, to sign in. */
  public Way signIn(String word) {
    return way(provider(word), Visit.begin(null, 0, end()));
  }

  /**
   * The way there, to be linked with the caller; a problem if that is not his password, or he calls
   * by an API key: a link outlives both tokens and keys, and is good for all that he may.
   */
  public Way link(String word, Caller caller, String password) {
    Provider provider = provider(word);
    registration(provider);
    requireNoKey(caller);
    if (password == null) {
      throw Problem.invalid("current_password", "is required");
    }
    passwordChange.confirm(caller, password);
    return way(provider, Visit.begin(caller.userId(), links.epoch(caller.userId()), end()));
  }

  private Instant end() {
    return clock.instant().plus(LONGEST);
  }

  private static void requireNoKey(Caller caller) {
    if (caller.keyId() != null) {
      throw Problem.forbidden("An API key cannot change by what its owner signs in");
    }
  }

  private Way way(Provider provider, Visit visit) {
    Registration we = registration(provider);
    String query =
        Addresses.form(
            "response_type",
            "code",
            "client_id",
            we.clientId(),
            "redirect_uri",
            registrations.callback(provider),
            "scope",
            provider.scope(),
            STATE,
            visit.state(),
            "code_challenge",
            visit.challenge(),
            "code_challenge_method",
            "S256");
    String mark = we.authorize().getQuery() == null ? "?" : "&";
    byte[] sealed =
        vault.seal(purpose(provider), Json.write(visit)).getBytes(StandardCharsets.US_ASCII);
    return new Way(
        URI.create(we.authorize() + mark + query),
        // A cookie takes no other letters everywhere.
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
  }

  /**
   * Signs in who comes back; a problem if he was not sent by us from this browser just now, if the
   * provider does not confirm him, or if nobody is linked with him and strangers are not let in.
   *
   * @param sealed what the browser brings back; null for nothing
   */
  public Tokens finish(String word, String code, String state, String sealed) {
    Provider provider = provider(word);
    Registration we = registration(provider);
    Visit visit =
        visit(provider, sealed)
            .filter(each -> state != null && each.isOf(state, clock.instant()))
            .orElseThrow(
                () ->
                    Problem.invalid(
                        STATE, "is of no sign-in that this browser began within ten minutes"));
    if (code == null || code.isBlank()) {
      throw Problem.notSignedIn("The provider " + provider.word() + " has not signed anybody in");
    }
    Provider.Profile profile =
        calls.profile(provider, we, registrations.callback(provider), code, visit.verifier());
    return sessions.of(signIn.vouchedFor(user(provider, profile, visit)));
  }

  /** The caller is not linked with his account there any more. */
  public void unlink(String provider, Caller caller) {
    requireNoKey(caller);
    links.remove(caller.userId(), provider(provider));
  }

  private long user(Provider provider, Provider.Profile profile, Visit visit) {
    if (visit.userId() != null) {
      links.add(visit.userId(), visit.epoch(), provider, profile);
      return visit.userId();
    }
    Optional<Long> owner = links.owner(provider, profile.subject());
    if (owner.isEmpty() && !mayEnrol) {
      throw Problem.forbidden(
          "No user is linked with this account; sign in, and link it by POST /api/v1/auth/"
              + provider.word()
              + "/link");
    }
    return owner.orElseGet(
        () -> newcomers.enrol(provider, profile, passwords.hash(Passwords.random())));
  }

  private Optional<Visit> visit(Provider provider, String sealed) {
    if (sealed == null) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.US_ASCII);
      return Optional.of(Json.read(vault.unseal(purpose(provider), text), Visit.class));
    } catch (SecretUnreadable | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String purpose(Provider provider) {
    return "sign-in/" + provider.word();
  }

  private static Provider provider(String word) {
    return Provider.of(word).orElseThrow(() -> Problem.notFound("Provider", word));
  }

  private Registration registration(Provider provider) {
    return registrations
        .of(provider)
        .orElseThrow(() -> Problem.notFound("Provider", provider.word()));
  }
}
