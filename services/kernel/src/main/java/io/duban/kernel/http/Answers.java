package io.duban.kernel.http;

import io.duban.kernel.store.Answer;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// A command's answer as a response: ETag, `Duban-Token`, and the same in the body.
public final class Answers {
  private Answers() {}

  /// The body of every accepted command.
  public record Accepted(String id, long version, String token) {}

  public static Response created(Answer answer, URI location) {
    throw new UnsupportedOperationException();
  }

  public static Response ok(Answer answer) {
    throw new UnsupportedOperationException();
  }
}
