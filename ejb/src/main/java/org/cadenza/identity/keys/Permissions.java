package org.cadenza.identity.keys;

import org.cadenza.identity.Role;

/** What a key may do: each but the first includes those before it. */
public record Permissions(boolean read, boolean write, boolean admin) {

  /** What a role may do. */
  public static Permissions of(Role role) {
    return new Permissions(true, role != Role.READONLY, role == Role.ADMIN);
  }

  /** Whether nothing in them goes beyond others. */
  boolean areWithin(Permissions others) {
    return (!write || others.write) && (!admin || others.admin);
  }

  /** The role of a caller with such a key, whose owner has another one by now. */
  Role asRoleOf(Role owner) {
    if (admin && owner == Role.ADMIN) {
      return Role.ADMIN;
    }
    return (write || admin) && owner != Role.READONLY ? Role.USER : Role.READONLY;
  }
}
