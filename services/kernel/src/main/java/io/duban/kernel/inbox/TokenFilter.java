package io.duban.kernel.inbox;

import io.duban.kernel.http.InvalidRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Makes a query wait for the command whose token it names, in the header `Duban-Token` or as
/// `?after=`: one `stream@version`, or several with commas between.
public class TokenFilter {
  private static final Pattern TOKEN =
      Pattern.compile(
          "([a-z][a-z-]{0,40}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(\\d{1,18})");
  private static final int MOST_STREAMS = 100;
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
    String pointer = query == null ? "header/Duban-Token" : "query/after";
    return reads.await(versions(token, pointer), AT_MOST).replaceWith(() -> (Response) null);
  }

  private static Map<String, Long> versions(String token, String pointer) {
    var versions = new HashMap<String, Long>();
    for (String part : token.split(",", MOST_STREAMS)) {
      var named = TOKEN.matcher(part);
      if (!named.matches()) {
        throw new InvalidRequest(pointer, "token-form", "a command's token, stream@version");
      }
      versions.merge(named.group(1), Long.parseLong(named.group(2)), Math::max);
    }
    return versions;
  }
}
