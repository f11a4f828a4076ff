package io.duban.kernel.http;

import io.duban.kernel.store.Digests;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Bounds every body and notes its digest, which is part of what an Idempotency-Key stands for.
@Provider
public class Bodies implements ReaderInterceptor {
  private final CommandRequest request;
  private final int most;

  Bodies(
      CommandRequest request,
      @ConfigProperty(name = "duban.http.max-body-bytes", defaultValue = "2097152") int most) {
    this.request = request;
    this.most = most;
  }

  /// Refuses by its Content-Length a body that nobody need read.
  @ServerRequestFilter(preMatching = true)
  public @Nullable Response tooLarge(ContainerRequestContext context) {
    String length = context.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length != null && length.length() < 19 && Long.parseLong(length) > most) {
      throw tooLarge();
    }
    return null;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw tooLarge();
    }
    request.body(Digests.sha256().digest(body));
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }

  private static WebApplicationException tooLarge() {
    return new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
