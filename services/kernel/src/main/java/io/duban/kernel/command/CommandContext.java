package io.duban.kernel.command;

import io.duban.kernel.Actor;
import io.duban.kernel.store.Idempotency;
import io.duban.kernel.store.Meta;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What surrounds a command: who, when, under which key and on which version.
public record CommandContext(
    Actor actor,
    Instant now,
    String correlation,
    @Nullable String causation,
    @Nullable Idempotency idempotency,
    Precondition precondition) {

  /// A service's own reaction to an event.
  public static CommandContext reaction(
      String service, Instant now, String correlation, String causation) {
    return new CommandContext(
        Actor.service(service), now, correlation, causation, null, new Precondition.Whatever());
  }

  /// The same command on a version, or on whatever is there.
  public CommandContext on(Precondition version) {
    return new CommandContext(actor, now, correlation, causation, idempotency, version);
  }

  public Meta meta() {
    return new Meta(actor, now, correlation, causation);
  }
}
