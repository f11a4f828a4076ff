package io.duban.kernel.store;

import io.duban.kernel.Actor;
import io.duban.kernel.StreamId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/// A row of the log, for reading only: rows come into being in the database's `append_events`.
@Entity
@Immutable
@Table(name = "event")
class EventRow {
  @Id long position;
  String stream = "";
  long version;
  String type = "";

  @ColumnTransformer(read = "cast(data as text)")
  String data = "";

  @ColumnTransformer(read = "cast(meta as text)")
  String meta = "";

  @Column(name = "recorded_at")
  Instant recordedAt = Instant.EPOCH;

  @ColumnTransformer(read = "encode(digest, 'hex')")
  String digest = "";

  @ColumnTransformer(read = "encode(chain, 'hex')")
  String chain = "";

  Stored stored() {
    return new Stored(
        position, new StreamId(stream), version, type, Json.parse(data), meta(), recordedAt);
  }

  private Meta meta() {
    var json = Json.parse(meta);
    var actor = json.path("actor");
    var roles = new HashSet<String>();
    actor.path("roles").forEach(role -> roles.add(role.asText()));
    return new Meta(
        new Actor(actor.path("subject").asText(), roles, actor.path("unit").textValue()),
        Instant.parse(json.path("at").asText()),
        json.path("correlation").asText(),
        json.path("causation").textValue());
  }
}
