package org.cadenza.web.tracklists;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.cadenza.identity.keys.NewKey;
import org.cadenza.identity.keys.Permissions;
import org.cadenza.problems.Problem;

/**
 * A key that is wanted; what of its permissions is left out is not given.
 *
 * @param expiresInDays null for never
 */
record KeyRequest(
    @NotBlank(message = "is required") @Size(max = 100, message = "must have 1 to 100 characters")
        String name,
    @Size(max = 500, message = "must have at most 500 characters") String description,
    @NotNull(message = "is required") Wanted permissions,
    @Min(value = 1, message = "must be from 1 to 3650")
        @Max(value = 3650, message = "must be from 1 to 3650")
        Integer expiresInDays) {

  record Wanted(boolean read, boolean write, boolean admin) {}

  NewKey wish(Instant now) {
    if (!permissions.read()) {
      throw Problem.invalid("permissions.read", "must be true: no key does without");
    }
    return new NewKey(
        name.strip(),
        description,
        new Permissions(true, permissions.write() || permissions.admin(), permissions.admin()),
        expiresInDays == null ? null : now.plus(Duration.ofDays(expiresInDays)));
  }
}
