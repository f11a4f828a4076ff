package io.duban.tasks.http;

import io.duban.kernel.Names;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.Submission;
import io.duban.tasks.domain.WorkItem;
import io.duban.tasks.incoming.BusinessDay;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the current request's command on a work item: a change, on the day given or the last opened
/// one.
@RequestScoped
public class ItemCommands {
  private final CommandHandler<WorkItem, ItemCommand, ItemEvent> items;
  private final BusinessDay day;
  private final CommandRequest request;

  ItemCommands(
      CommandHandler<WorkItem, ItemCommand, ItemEvent> items,
      BusinessDay day,
      CommandRequest request) {
    this.items = items;
    this.day = day;
    this.request = request;
  }

  Uni<Response> run(
      UUID item, @Nullable LocalDate given, Function<Submission, ItemCommand> command) {
    var context = request.change();
    return day.submission(context.actor(), given)
        .chain(by -> items.handle(context, Streams.item(item), command.apply(by)))
        .map(Answers::ok);
  }

  /// The id of something that is submitted: by the request's key, or else by what it says, so that
  /// sending it again does not submit it twice while it stands.
  UUID idOf(String kind, UUID item, String... said) {
    CommandContext context = request.change();
    var key = context.idempotency();
    return key == null
        ? Names.id(kind, item.toString(), context.actor().subject(), String.join("\n", said))
        : Names.id(kind, item.toString(), key.key());
  }
}
