package io.duban.kernel.http;

import io.duban.kernel.store.Answer;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// A command's answer as a response: ETag, `Duban-Token`, and the same in the body.
public final class Answers {
  private Answers() {}

  /// The body of every accepted command.
  ///
  /// @param id of the aggregate
  /// @param version that it has now; If-Match of the next change
  /// @param token makes a query wait until it shows this command, whole: `?after=TOKEN`
  public record Accepted(String id, long version, String token) {}

  /// 201 with the place of what was made, or 200 if the same was there already.
  public static Response created(Answer answer, URI location) {
    return answer.changed()
        ? Response.fromResponse(ok(answer)).status(201).location(location).build()
        : ok(answer);
  }

  public static Response ok(Answer answer) {
    var body = new Accepted(answer.stream().id().toString(), answer.version(), answer.token());
    return Response.ok(body)
        .tag(Long.toString(answer.version()))
        .header("Duban-Token", answer.token())
        .build();
  }
}
