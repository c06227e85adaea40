package org.cadenza.audit;

import jakarta.enterprise.context.RequestScoped;

/** Who makes a request, and from where; nobody outside of requests. */
@RequestScoped
public class Actor {

  private Long userId;
  private String username;
  private String address;
  private String userAgent;

  /**
   * Tells where the request comes from.
   *
   * @param client what the client calls itself; null if it does not
   */
  public void comesFrom(String clientAddress, String client) {
    address = clientAddress;
    userAgent = client;
  }

  /** Tells who it is. */
  public void is(long id, String name) {
    userId = id;
    username = name;
  }

  Long userId() {
    return userId;
  }

  String username() {
    return username;
  }

  String address() {
    return address;
  }

  String userAgent() {
    return userAgent;
  }
}
