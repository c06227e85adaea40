package org.cadenza.web.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import org.cadenza.identity.AccountChange;
import org.cadenza.identity.AccountView;
import org.cadenza.identity.Accounts;
import org.cadenza.identity.Enrolment;
import org.cadenza.identity.NewAccount;
import org.cadenza.identity.Role;
import org.cadenza.persistence.Page;
import org.cadenza.web.http.Done;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;

/** Users (nugs-collection.md, Administration). */
@Path("v1/admin/users")
@RequestScoped
@RolesAllowed(Role.ADMIN_NAME)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

  @Inject Enrolment enrolment;
  @Inject Accounts accounts;
  @Context UriInfo uri;

  record Order(
      @NotBlank(message = "is required")
          @Pattern(
              regexp = "[\\p{L}\\p{N}._@-]{1,64}",
              message = "must be 1 to 64 letters, digits and . _ @ -")
          String username,
      @NotBlank(message = "is required")
          @Email(message = "must be a mail address")
          @Size(max = 255, message = "must be at most 255 characters")
          String email,
      @NotBlank(message = "is required")
          @Size(min = 8, max = 512, message = "must have 8 to 512 characters")
          String password,
      @NotNull(message = "is required") Role role,
      Boolean active) {

    NewAccount wish() {
      return new NewAccount(username, email, password, role, !Boolean.FALSE.equals(active));
    }

    /** Never the password: requests may end in a log. */
    @Override
    public String toString() {
      return "Order[" + username + "]";
    }
  }

  record Change(
      @Size(min = 1, max = 255, message = "must be 1 to 255 characters")
          @Email(message = "must be a mail address")
          String email,
      Role role,
      Boolean active) {}

  record Created(boolean success, long userId, String message) {}

  record UserPage(List<AccountView> users, Pagination pagination) {}

  @POST
  public Response create(@NotNull(message = "is required") @Valid Order order) {
    long id = enrolment.enrol(order.wish());
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(new Created(true, id, "User created successfully"))
        .build();
  }

  @GET
  public UserPage list() {
    Params params = Params.of(uri);
    Accounts.Filter filter =
        new Accounts.Filter(
            params.choice("role", Role.class, Role::word, null), params.yesOrNo("active"));
    Page<AccountView> page = accounts.page(filter, Pagination.asked(params));
    return new UserPage(page.items(), Pagination.of(page));
  }

  @PUT
  @Path("{id}")
  public Done change(
      @PathParam("id") String id, @NotNull(message = "is required") @Valid Change change) {
    accounts.change(
        Params.id("user", id), new AccountChange(change.email(), change.role(), change.active()));
    return Done.of("User updated successfully");
  }

  @DELETE
  @Path("{id}")
  public Done delete(@PathParam("id") String id) {
    accounts.delete(Params.id("user", id));
    return Done.of("User deleted successfully");
  }
}
