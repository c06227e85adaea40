package org.cadenza.web.dialects;

/** The classes of requests that documents set limits for. */
public enum Limit {
  /** Every request of a user, per hour. */
  GENERAL,
  /** Requests that change a download, per hour and user. */
  DOWNLOADS,
  /** Attempts to sign in, per minute and address. */
  SIGN_IN,
  /** Requests per day and tokens per month, as the user's tier allows. */
  TIER,
  /** The same, but nothing is refused: a key that has used up all must be revocable. */
  TIER_UNREFUSED
}
