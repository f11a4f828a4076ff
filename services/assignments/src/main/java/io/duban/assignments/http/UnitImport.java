package io.duban.assignments.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.KeyReused;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Roles;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.Append;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Idempotency;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Registers many units at once. Each row stands for itself, so an import with bad rows can be
/// corrected and run again: rows that are in the registry already change nothing.
@Path("/api/v1/units/import")
@Tag(name = "units")
public class UnitImport {
  private static final String INVALID = "invalid-request";

  private final EventStore store;
  private final UnitRegistry registry;
  private final CommandRequest request;
  private final ObjectMapper json;
  private final Validator validator;

  UnitImport(
      EventStore store,
      UnitRegistry registry,
      CommandRequest request,
      ObjectMapper json,
      Validator validator) {
    this.store = store;
    this.registry = registry;
    this.request = request;
    this.json = json;
    this.validator = validator;
  }

  record ImportRequest(
      @Schema(type = SchemaType.ARRAY, implementation = UnitRequest[].class)
          @NotNull
          @Size(min = 1, max = 2000)
          List<@NotNull JsonNode> units) {}

  /// @param row place in the request, from 1
  /// @param problem code of the refusal, as for a single unit
  record BadRow(int row, @Nullable String code, String problem, String detail) {}

  /// @param tokens one for each good row, so that a query can wait until all of them are known
  record Imported(int registered, int unchanged, List<BadRow> problems, List<String> tokens) {}

  private sealed interface Outcome {}

  private record Done(Answer answer) implements Outcome {}

  private record Bad(BadRow row) implements Outcome {}

  @POST
  @RolesAllowed({Roles.OFFICE, Roles.ADMIN})
  @Operation(
      summary = "Register many units; run it again after correcting bad rows",
      description =
          "At most 2000 rows. Each good row is registered, each bad one is reported with the"
              + " problem that registering it alone would have had.")
  @APIResponse(responseCode = "200", description = "What became of the rows")
  @APIResponse(responseCode = "400", description = "invalid-request: no list of units")
  @APIResponse(
      responseCode = "422",
      description = "idempotency-key-reused with other rows; none of them was looked at")
  public Uni<Imported> importUnits(@NotNull @Valid ImportRequest body) {
    var context = request.create();
    return noted(context)
        .onItem()
        .transformToMulti(
            _ ->
                Multi.createFrom()
                    .iterable(IntStream.range(0, body.units().size()).boxed().toList()))
        .onItem()
        .transformToUniAndConcatenate(index -> row(context, index + 1, body.units().get(index)))
        .collect()
        .asList()
        .map(UnitImport::summary);
  }

  /// Keeps the request's key before any row, so that another request under it changes nothing.
  private Uni<AppendOutcome> noted(CommandContext context) {
    var key = Objects.requireNonNull(context.idempotency());
    var answer =
        new Answer(StreamId.of("unit-import", Names.id("unit-import", key.key())), 0, false);
    return store
        .append(new Append(List.of(), context.meta(), key, answer))
        .invoke(
            outcome -> {
              if (outcome instanceof AppendOutcome.KeyReused) {
                throw new KeyReused();
              }
            });
  }

  private Uni<Outcome> row(CommandContext context, int row, JsonNode node) {
    var code = node.path("code").isTextual() ? node.path("code").textValue() : null;
    if (!node.isObject()) {
      return bad(row, code, INVALID, "not a unit: " + node.getNodeType());
    }
    UnitRequest unit;
    try {
      unit = json.treeToValue(node, UnitRequest.class);
    } catch (JsonProcessingException unreadable) {
      return bad(row, code, INVALID, unreadable.getOriginalMessage());
    }
    var violations =
        validator.validate(unit).stream()
            .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return violations.isEmpty()
        ? register(context, row, unit)
        : bad(row, code, INVALID, violations);
  }

  private Uni<Outcome> register(CommandContext context, int row, UnitRequest unit) {
    return registry
        .register(forRow(context, row), unit.profile())
        .<Outcome>map(Done::new)
        .onFailure(Refused.class)
        .recoverWithUni(
            failure -> {
              var refusal = failure.refusal();
              return bad(row, unit.code(), refusal.code(), refusal.details().toString());
            });
  }

  /// One key per row, so that repeating the request repeats each row's answer. No request's own key
  /// holds a space.
  private static CommandContext forRow(CommandContext context, int row) {
    var key = context.idempotency();
    return new CommandContext(
        context.actor(),
        context.now(),
        context.correlation(),
        context.causation(),
        key == null ? null : new Idempotency(key.key() + " " + row, key.fingerprint()),
        context.precondition());
  }

  private static Uni<Outcome> bad(int row, @Nullable String code, String problem, String detail) {
    return Uni.createFrom().item(new Bad(new BadRow(row, code, problem, detail)));
  }

  private static Imported summary(List<Outcome> outcomes) {
    int registered = 0;
    int unchanged = 0;
    var problems = new ArrayList<BadRow>();
    var tokens = new ArrayList<String>();
    for (var outcome : outcomes) {
      switch (outcome) {
        case Done(var answer) -> {
          tokens.add(answer.token());
          if (answer.changed()) {
            registered++;
          } else {
            unchanged++;
          }
        }
        case Bad(var row) -> problems.add(row);
      }
    }
    return new Imported(registered, unchanged, problems, tokens);
  }
}
