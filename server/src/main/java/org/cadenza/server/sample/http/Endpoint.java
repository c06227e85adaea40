package org.cadenza.server.sample.http;

/** Answers one kind of request; called from many threads at once. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Makes the whole reply before anything is sent, so that a fault can still change it.
   *
   * @throws Refusal when the caller is at fault
   */
  Reply answer(Request request);
}
