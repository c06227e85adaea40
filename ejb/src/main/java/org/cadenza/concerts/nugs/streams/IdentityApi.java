package org.cadenza.concerts.nugs.streams;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sign-in at nugs.net: OpenID Connect with the password and refresh grants. */
public interface IdentityApi {

  @POST
  @Path("/connect/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  Response token(Form grant);

  @GET
  @Path("/connect/userinfo")
  @Produces(MediaType.APPLICATION_JSON)
  Response userInfo(@HeaderParam("Authorization") String bearer);
}
