package io.duban.kernel.inbox;

import io.duban.kernel.http.InvalidRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Makes a query wait for the command whose token it names, in the header `Duban-Token` or as
/// `?after=`.
public class TokenFilter {
  private static final Pattern TOKEN =
      Pattern.compile(
          "([a-z][a-z-]{0,40}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(\\d{1,18})");
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  private final ReadYourWrites reads;

  TokenFilter(ReadYourWrites reads) {
    this.reads = reads;
  }

  @ServerRequestFilter
  public @Nullable Uni<Response> await(ContainerRequestContext context) {
    if (!context.getMethod().equals("GET")) {
      return null;
    }
    String header = context.getHeaderString("Duban-Token");
    String query = context.getUriInfo().getQueryParameters().getFirst("after");
    String token = query == null ? header : query;
    if (token == null) {
      return null;
    }
    var parts = TOKEN.matcher(token);
    String pointer = query == null ? "header/Duban-Token" : "query/after";
    if (!parts.matches()) {
      throw new InvalidRequest(pointer, "token-form", "a command's token, stream@version");
    }
    return reads
        .await(parts.group(1), Long.parseLong(parts.group(2)), AT_MOST)
        .replaceWith(() -> (Response) null);
  }
}
