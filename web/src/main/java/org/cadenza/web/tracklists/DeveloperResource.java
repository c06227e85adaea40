package org.cadenza.web.tracklists;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.identity.Tier;
import org.cadenza.identity.Tiers;
import org.cadenza.identity.keys.ApiKeys;
import org.cadenza.identity.keys.IssuedKey;
import org.cadenza.telemetry.usage.UsagePeriod;
import org.cadenza.tracklists.usage.KeyUsage;
import org.cadenza.tracklists.usage.UsageReports;
import org.cadenza.tracklists.usage.UsageSummary;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Params;

/** API keys and what they are used for (tracklist-service.md, Developer API). */
@Path("v1/developer")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeveloperResource {

  @Inject ApiKeys keys;
  @Inject UsageReports reports;
  @Inject Tiers tiers;
  @Inject Provider<Caller> caller;
  @Inject Clock clock;
  @Context UriInfo uri;

  record Revoked(boolean success, String message, Instant revokedAt) {}

  record TierRequest(Tier tier) {}

  @GET
  @Path("keys")
  @Consumes(MediaType.WILDCARD)
  public List<KeyAnswer> keys() {
    return reports.keys(caller.get(), Params.of(uri).flag("include_inactive")).stream()
        .map(KeyAnswer::of)
        .toList();
  }

  @POST
  @Path("keys")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response create(@NotNull(message = "is required") @Valid KeyRequest request) {
    IssuedKey key = keys.create(caller.get(), request.wish(clock.instant()));
    return Response.status(Response.Status.CREATED).entity(key).build();
  }

  @POST
  @Path("keys/{key_id}/rotate")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public IssuedKey rotate(@PathParam("key_id") String keyId) {
    return keys.rotate(caller.get(), keyId);
  }

  @DELETE
  @Path("keys/{key_id}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Revoked revoke(@PathParam("key_id") String keyId) {
    Instant at = keys.revoke(caller.get(), keyId);
    return new Revoked(true, "API key " + keyId + " has been revoked", at);
  }

  @GET
  @Path("keys/{key_id}/usage")
  @Consumes(MediaType.WILDCARD)
  public KeyUsage usage(@PathParam("key_id") String keyId) {
    return reports.ofKey(caller.get(), keyId, period());
  }

  @GET
  @Path("usage/summary")
  @Consumes(MediaType.WILDCARD)
  public UsageSummary summary() {
    return reports.summary(caller.get(), period());
  }

  /** Ours: what a user may use. */
  @PUT
  @Path("users/{user_id}/tier")
  @RolesAllowed(Role.ADMIN_NAME)
  public Done tier(
      @PathParam("user_id") String userId,
      @NotNull(message = "is required") @Valid TierRequest request) {
    tiers.change(Params.id("user", userId), request.tier());
    return Done.of("The user is of tier " + request.tier().word() + " now");
  }

  private UsagePeriod period() {
    return Params.of(uri).choice("period", UsagePeriod.class, UsagePeriod::word, UsagePeriod.MONTH);
  }
}
