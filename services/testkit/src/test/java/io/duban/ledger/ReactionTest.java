package io.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Contended;
import io.duban.kernel.command.Refused;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.Write;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class ReactionTest {
  private static final CommandContext CONTEXT =
      CommandContext.reaction("ledger", Instant.EPOCH, "test", "tasks:1");

  @Inject CommandHandler<Account.State, Book, LedgerEvent> accounts;
  @Inject Mutiny.SessionFactory sessions;
  @Inject Log log;

  @Test
  void a_reaction_writes_its_stream_and_the_further_ones_together() {
    var own = Log.stream();
    var other = Log.stream();
    assertThat(react(own, new Book("a", 5), (_, _) -> List.of(Log.write(other, 0, 2))))
        .isEqualTo(new Answer(own, 1, true));
    assertThat(log.load(own)).hasSize(1);
    assertThat(log.load(other)).hasSize(2);
  }

  @Test
  void the_further_writes_are_asked_for_with_the_state_after_the_events() {
    var own = Log.stream();
    react(own, new Book("a", 5), (_, _) -> List.of());
    react(
        own,
        new Book("b", 2),
        (state, events) -> {
          assertThat(state).isEqualTo(new Account.State(7, "b"));
          assertThat(events).containsExactly(new LedgerEvent.Booked("b", 2));
          return List.of();
        });
    assertThat(log.load(own)).hasSize(2);
  }

  @Test
  void where_a_further_stream_is_at_another_version_nothing_is_written() {
    var own = Log.stream();
    var taken = Log.stream();
    log.append(Log.write(taken, 0, 1));
    assertThatThrownBy(
            () -> react(own, new Book("a", 5), (_, _) -> List.of(Log.write(taken, 0, 1))))
        .isInstanceOf(Contended.class);
    assertThat(log.load(own)).isEmpty();
    assertThat(log.load(taken)).hasSize(1);
  }

  @Test
  void a_reaction_without_effect_asks_for_no_further_writes() {
    var own = Log.stream();
    react(own, new Book("a", 5), (_, _) -> List.of());
    assertThat(react(own, new Book("a", 5), ReactionTest::never))
        .isEqualTo(new Answer(own, 1, false));
    assertThatThrownBy(() -> react(own, new Book("b", -9), ReactionTest::never))
        .isInstanceOf(Refused.class);
    assertThat(log.load(own)).hasSize(1);
  }

  private static List<Write> never(Account.State state, List<LedgerEvent> events) {
    throw new AssertionError("asked after " + state + " with " + events);
  }

  private Answer react(
      StreamId stream,
      Book command,
      BiFunction<Account.State, List<LedgerEvent>, List<Write>> also) {
    return Log.await(
        () ->
            sessions.withTransaction(
                session -> accounts.react(session, CONTEXT, stream, command, also)));
  }
}
