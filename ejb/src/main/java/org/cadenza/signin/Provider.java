package org.cadenza.signin;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who vouches for people, and by which words it tells of them. */
public enum Provider {
  /** OpenID Connect's user info. */
  GOOGLE("openid email profile", "sub", "email"),
  /** {@code GET /user} of its API. */
  GITHUB("read:user", "id", "login");

  private final String scope;
  private final String subject;
  private final String name;

  Provider(String scope, String subject, String name) {
    this.scope = scope;
    this.subject = subject;
    this.name = name;
  }

  /** As in paths, settings and JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty if we know none of this name. */
  public static Optional<Provider> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** What it is asked for. */
  String scope() {
    return scope;
  }

  /** Of its answer; empty if that names nobody. */
  Optional<Profile> profile(JsonNode answer) {
    String who = answer.path(subject).asText("");
    return who.isBlank() || who.length() > Profile.LONGEST
        ? Optional.empty()
        : Optional.of(new Profile(who, answer.path(name).asText("")));
  }

  /**
   * Somebody as the provider knows him.
   *
   * @param subject what never changes
   * @param name how he is called there; may change, and may be empty
   */
  public record Profile(String subject, String name) {

    static final int LONGEST = 255;

    /** No longer than it is kept. */
    public Profile {
      name = name.substring(0, Math.min(LONGEST, name.length()));
    }
  }
}
