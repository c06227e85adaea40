package org.cadenza.web.dialects;

/** The classes of requests that documents set limits for. */
public enum Limit {
  /** Every request of a user, per hour. */
  GENERAL,
  /** Requests that change a download, per hour and user. */
  DOWNLOADS,
  /** Attempts to sign in, per minute and address. */
  SIGN_IN
}
