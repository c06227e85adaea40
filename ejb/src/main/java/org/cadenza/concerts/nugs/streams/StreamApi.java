package org.cadenza.concerts.nugs.streams;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Addresses of tracks. The platform does not fix the format: that shows in the address. */
public interface StreamApi {

  @GET
  @Path("/bigriver/subPlayer.aspx")
  @Produces(MediaType.APPLICATION_JSON)
  Response address(
      @QueryParam("platformID") int platform,
      @QueryParam("trackID") long track,
      @QueryParam("app") int app,
      @QueryParam("subscriptionID") String subscription,
      @QueryParam("subCostplanIDAccessList") String plan,
      @QueryParam("nn_userID") String user,
      @QueryParam("startDateStamp") String startsAt,
      @QueryParam("endDateStamp") String endsAt);
}
