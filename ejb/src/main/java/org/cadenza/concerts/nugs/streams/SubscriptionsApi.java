package org.cadenza.concerts.nugs.streams;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the account has subscribed to. */
public interface SubscriptionsApi {

  @GET
  @Path("/api/v1/me/subscriptions")
  @Produces(MediaType.APPLICATION_JSON)
  Response mine(@HeaderParam("Authorization") String bearer);
}
