package org.cadenza.web.events;

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
import java.util.Locale;
import org.cadenza.events.EventExamples;
import org.cadenza.events.EventName;
import org.cadenza.events.webhooks.DeliveryFilter;
import org.cadenza.events.webhooks.DeliveryList;
import org.cadenza.events.webhooks.TestDeliveries;
import org.cadenza.events.webhooks.TestRequest;
import org.cadenza.events.webhooks.WebhookList;
import org.cadenza.events.webhooks.WebhookRequest;
import org.cadenza.events.webhooks.WebhookStatistics;
import org.cadenza.events.webhooks.WebhookStats;
import org.cadenza.events.webhooks.WebhookStatus;
import org.cadenza.events.webhooks.Webhooks;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Webhooks and what can be told to them (nugs-collection.md, Webhooks). */
@Path("v1/webhooks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

  /** Fixed paths are no ids: they answer 405 to a method that they do not have, not 400. */
  private static final String ID = "{id: (?!(?:events|stats|deliveries)/?$)[^/]+}";

  @Inject Webhooks webhooks;
  @Inject WebhookList list;
  @Inject WebhookStats stats;
  @Inject TestDeliveries tests;
  @Inject DeliveryList deliveries;
  @Inject EventExamples examples;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  /** How a delivery ended; {@code failed} is another word for {@code failure}. */
  private enum Outcome {
    SUCCESS,
    FAILURE,
    FAILED;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @POST
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response create(@NotNull(message = "is required") @Valid WebhookRequest request) {
    Webhooks.Created created = webhooks.create(caller.get(), request);
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(created.id())).build())
        .entity(WebhookAnswers.Created.of(created))
        .build();
  }

  @GET
  public WebhookAnswers.Many list() {
    Params params = Params.of(uri);
    WebhookStatus status = params.choice("status", WebhookStatus.class, WebhookStatus::word, null);
    return WebhookAnswers.Many.of(list.page(caller.get(), status, Pagination.asked(params)));
  }

  @GET
  @Path("events")
  public WebhookAnswers.Events events() {
    return new WebhookAnswers.Events(examples.all());
  }

  @GET
  @Path("stats")
  public WebhookStatistics stats() {
    return stats.of(caller.get());
  }

  @GET
  @Path(ID)
  public WebhookAnswers.One details(@PathParam("id") String id) {
    return new WebhookAnswers.One(webhooks.details(caller.get(), id(id)));
  }

  @PUT
  @Path(ID)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Done change(
      @PathParam("id") String id, @NotNull(message = "is required") @Valid WebhookRequest request) {
    webhooks.change(caller.get(), id(id), request);
    return Done.of("Webhook updated successfully");
  }

  @DELETE
  @Path(ID)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Done delete(@PathParam("id") String id) {
    webhooks.delete(caller.get(), id(id));
    return Done.of("Webhook deleted successfully");
  }

  @POST
  @Path("{id}/test")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public TestDeliveries.Result test(@PathParam("id") String id, TestRequest request) {
    return tests.test(caller.get(), id(id), request == null ? TestRequest.PLAIN : request);
  }

  @GET
  @Path("{id}/deliveries")
  public WebhookAnswers.Deliveries deliveriesOf(@PathParam("id") String id) {
    Params params = Params.of(uri);
    DeliveryFilter filter = filter(params, id(id));
    return WebhookAnswers.Deliveries.of(
        deliveries.ofWebhook(caller.get(), filter, Pagination.asked(params)));
  }

  @GET
  @Path("deliveries")
  public WebhookAnswers.Summaries allDeliveries() {
    Params params = Params.of(uri);
    DeliveryFilter filter = filter(params, params.id("webhook_id"));
    return WebhookAnswers.Summaries.of(
        deliveries.ofAll(caller.get(), filter, Pagination.asked(params)));
  }

  private static DeliveryFilter filter(Params params, Long webhookId) {
    Outcome outcome = params.choice("status", Outcome.class, Outcome::word, null);
    return new DeliveryFilter(
        webhookId,
        outcome == null ? null : outcome == Outcome.SUCCESS,
        params.choice("event", EventName.class, EventName::word, null));
  }

  private static long id(String text) {
    return Params.id("webhook", text);
  }
}
