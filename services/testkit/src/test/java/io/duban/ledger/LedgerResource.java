package io.duban.ledger;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accounts over HTTP, as a service writes its resources.
@Path("/api/v1/accounts")
public class LedgerResource {
  private final CommandHandler<Account.State, Book, LedgerEvent> accounts;
  private final CommandRequest request;

  LedgerResource(
      CommandHandler<Account.State, Book, LedgerEvent> accounts, CommandRequest request) {
    this.accounts = accounts;
    this.request = request;
  }

  record BookRequest(
      @NotBlank String text, @NotNull @Max(1000) Integer amount, @Nullable LocalDate on) {}

  @POST
  @RolesAllowed(Roles.OFFICE)
  public Uni<Response> open(@NotNull @Valid BookRequest body, @Context UriInfo uri) {
    var context = request.create();
    var id = Names.id("account", body.text());
    var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
    return accounts
        .handle(context, StreamId.of("account", id), new Book(body.text(), body.amount()))
        .map(answer -> Answers.created(answer, location));
  }

  @POST
  @Path("/{id}/bookings")
  @RolesAllowed(Roles.OFFICE)
  public Uni<Response> book(@PathParam("id") UUID id, @NotNull @Valid BookRequest body) {
    return accounts
        .handle(request.change(), StreamId.of("account", id), new Book(body.text(), body.amount()))
        .map(Answers::ok);
  }

  @GET
  @RolesAllowed({Roles.OFFICE, Roles.AUDITOR})
  public Uni<String> list(@QueryParam("cursor") @DefaultValue("") String cursor) {
    return Uni.createFrom().item(Paging.decode(cursor));
  }

  /// Nobody said who may call it.
  @GET
  @Path("/forgotten")
  public String forgotten() {
    return "never";
  }
}
