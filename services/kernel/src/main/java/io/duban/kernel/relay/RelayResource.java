package io.duban.kernel.relay;

import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The relay as operations see it.
@Path("/api/v1/relay")
@Tag(name = "operations", description = "The relay to Kafka and what could not be handled")
public class RelayResource {
  private static final String STATE =
      """
      select coalesce(max(r.position), 0), max(r.topic_id), max(r.sent_at),
             (select coalesce(max(position), 0) from event)
      from relay r where r.topic = :topic
      """;

  private final Mutiny.SessionFactory sessions;
  private final Relay relay;
  private final Relay.Settings settings;

  RelayResource(Mutiny.SessionFactory sessions, Relay relay, Relay.Settings settings) {
    this.sessions = sessions;
    this.relay = relay;
    this.settings = settings;
  }

  /// How far the log was sent.
  @Schema(name = "Relay")
  public record State(
      String topic,
      @Schema(description = "Id of the topic that has the events; another one gets them all again")
          @Nullable String topicId,
      @Schema(description = "Last position that the topic has") long position,
      @Schema(description = "Last position of the log") long head,
      @Schema(description = "Events that the topic still lacks") long behind,
      @Schema(description = "When the topic last got events") @Nullable Instant sentAt,
      @Schema(description = "Whether the process that answers is the one that relays")
          boolean active,
      @Schema(description = "What keeps that process from relaying") @Nullable String failure) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
  @Operation(summary = "How far this service's events were sent to Kafka")
  @APIResponse(responseCode = "200", description = "The relay's state")
  public Uni<State> get() {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(STATE, Object[].class)
                    .setParameter("topic", settings.topic)
                    .getSingleResult())
        .map(this::state);
  }

  @POST
  @Path("/refill")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Send everything again",
      description =
          "For a broker that lost data. Readers skip what they have by its version, so that a"
              + " repeat does no harm.")
  @APIResponse(responseCode = "200", description = "The relay begins again at the first event")
  public Uni<State> refill() {
    return sessions
        .withTransaction(
            session ->
                session
                    .createNativeQuery("update relay set position = 0 where topic = :topic")
                    .setParameter("topic", settings.topic)
                    .executeUpdate())
        .chain(() -> get());
  }

  private State state(Object[] row) {
    long position = ((Number) row[0]).longValue();
    long head = ((Number) row[3]).longValue();
    return new State(
        settings.topic,
        (String) row[1],
        position,
        head,
        head - position,
        row[2] == null ? null : ((OffsetDateTime) row[2]).toInstant(),
        relay.active(),
        relay.failure());
  }
}
