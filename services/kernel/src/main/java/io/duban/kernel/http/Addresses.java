package io.duban.kernel.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses addresses with a NUL in them, which no database takes for a text.
public class Addresses {

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext context) {
    if (context.getUriInfo().getRequestUri().toString().contains("%00")) {
      throw new InvalidRequest("query", "no-nul", "an address has no NUL in it");
    }
  }
}
