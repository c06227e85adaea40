package org.cadenza.server.sample.account;

/**
 * The one account that can sign in; made up, and worth nothing anywhere else.
 *
 * @param username the mail address it signs in with
 * @param password in clear
 * @param clientId the OAuth client that may ask for its tokens
 * @param userId the {@code sub} of its tokens, which streams call {@code nn_userID}
 * @param subscriptionId legacySubscriptionId, without which streams give no link
 * @param planId the subscription's plan
 */
public record SampleAccount(
    String username,
    String password,
    String clientId,
    String userId,
    String subscriptionId,
    String planId) {
  /** The account that is used when no other is configured. */
  public static final SampleAccount DEFAULT =
      new SampleAccount(
          "collector@example.org",
          "sample-password",
          "sample-client",
          "sample-user-1",
          "1000001",
          "sample-plan");

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SampleAccount[" + username + "]";
  }
}
