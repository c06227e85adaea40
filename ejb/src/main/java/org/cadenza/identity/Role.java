package org.cadenza.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a user may do in general. */
public enum Role {
  /** Everything. */
  ADMIN,
  /** Everything but administration. */
  USER,
  /** Reading, signing out, and changing the own password. */
  READONLY;

  /** {@link #ADMIN} for annotations. */
  public static final String ADMIN_NAME = "admin";

  /** {@link #USER} for annotations. */
  public static final String USER_NAME = "user";

  /** {@link #READONLY} for annotations. */
  public static final String READONLY_NAME = "readonly";

  /** As in JSON, tokens and security constraints: in small letters. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
