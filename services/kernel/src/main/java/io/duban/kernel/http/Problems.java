package io.duban.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.duban.kernel.Refusal;
import io.duban.kernel.command.Contended;
import io.duban.kernel.command.KeyReused;
import io.duban.kernel.command.Refused;
import io.duban.kernel.command.Stale;
import io.duban.kernel.inbox.ReadYourWrites;
import io.duban.kernel.store.GroupAppender;
import io.duban.kernel.store.Outage;
import io.duban.kernel.store.TooLarge;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Every failure as a problem document with a stable code, in Chinese or English.
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  private final ProblemTexts texts;

  Problems(ProblemTexts texts) {
    this.texts = texts;
  }

  @ServerExceptionMapper
  public Response refused(Refused failure, UriInfo uri, HttpHeaders headers) {
    Refusal refusal = failure.refusal();
    int status =
        switch (refusal.kind()) {
          case CONFLICT -> 409;
          case FORBIDDEN -> 403;
          case UNKNOWN -> 404;
          case INVALID -> 400;
        };
    String pointer = refusal.details().get("pointer");
    var fields =
        pointer == null
            ? List.<InvalidRequest.Field>of()
            : List.of(
                new InvalidRequest.Field(
                    pointer, refusal.code(), texts.title(refusal.code(), headers)));
    return problem(status, refusal.code(), fields, refusal.details(), uri, headers).build();
  }

  @ServerExceptionMapper
  public Response stale(Stale failure, UriInfo uri, HttpHeaders headers) {
    var version = Map.of("version", Long.toString(failure.actualVersion()));
    return problem(412, "stale", List.of(), version, uri, headers)
        .tag(Long.toString(failure.actualVersion()))
        .build();
  }

  @ServerExceptionMapper
  public Response keyReused(KeyReused failure, UriInfo uri, HttpHeaders headers) {
    return plain(422, "idempotency-key-reused", uri, headers);
  }

  @ServerExceptionMapper
  public Response required(
      CommandRequest.PreconditionRequired failure, UriInfo uri, HttpHeaders headers) {
    return plain(428, "if-match-required", uri, headers);
  }

  @ServerExceptionMapper({
    Contended.class,
    GroupAppender.Overloaded.class,
    ReadYourWrites.NotYet.class
  })
  public Response later(RuntimeException failure, UriInfo uri, HttpHeaders headers) {
    String code =
        switch (failure) {
          case Contended contended -> "contended";
          case ReadYourWrites.NotYet notYet -> "not-yet-visible";
          default -> "overloaded";
        };
    return later(code, uri, headers);
  }

  private Response later(String code, UriInfo uri, HttpHeaders headers) {
    return problem(503, code, List.of(), Map.of(), uri, headers)
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  @ServerExceptionMapper
  public Response tooLarge(TooLarge failure, UriInfo uri, HttpHeaders headers) {
    return plain(413, "event-too-large", uri, headers);
  }

  @ServerExceptionMapper
  public Response invalid(InvalidRequest failure, UriInfo uri, HttpHeaders headers) {
    return invalid(failure.fields(), uri, headers);
  }

  @ServerExceptionMapper
  public Response violations(
      ConstraintViolationException failure, UriInfo uri, HttpHeaders headers) {
    return invalid(Faults.of(failure), uri, headers);
  }

  /// The second type is named because the framework has a mapper of its own for it.
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  public Response json(JsonProcessingException failure, UriInfo uri, HttpHeaders headers) {
    return invalid(List.of(Faults.of(failure)), uri, headers);
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  public Response unauthenticated(SecurityException failure, UriInfo uri, HttpHeaders headers) {
    return problem(401, "unauthenticated", List.of(), Map.of(), uri, headers)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure, UriInfo uri, HttpHeaders headers) {
    return plain(403, "role-missing", uri, headers);
  }

  /// What the framework itself refuses; a fault in the body is told by its field.
  @ServerExceptionMapper
  public Response web(WebApplicationException failure, UriInfo uri, HttpHeaders headers) {
    if (failure.getCause() instanceof JsonProcessingException json) {
      return json(json, uri, headers);
    }
    int status = failure.getResponse().getStatus();
    String code =
        switch (status) {
          case 400 -> "bad-request";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "body-too-large";
          case 415 -> "media-type-unsupported";
          default -> "http-" + status;
        };
    return plain(status, code, uri, headers);
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, UriInfo uri, HttpHeaders headers) {
    if (Outage.is(failure)) {
      LOG.warnf("the database does not answer: %s", failure);
      return later("database-unavailable", uri, headers);
    }
    String incident = UUID.randomUUID().toString();
    LOG.errorf(failure, "incident %s at %s", incident, uri.getPath());
    return problem(500, "internal", List.of(), Map.of("incident", incident), uri, headers).build();
  }

  private Response invalid(List<InvalidRequest.Field> fields, UriInfo uri, HttpHeaders headers) {
    return problem(400, "invalid-request", fields, Map.of(), uri, headers).build();
  }

  private Response plain(int status, String code, UriInfo uri, HttpHeaders headers) {
    return problem(status, code, List.of(), Map.of(), uri, headers).build();
  }

  private Response.ResponseBuilder problem(
      int status,
      String code,
      List<InvalidRequest.Field> fields,
      Map<String, String> details,
      UriInfo uri,
      HttpHeaders headers) {
    @Nullable String detail = texts.detail(code, details, headers);
    var body =
        new Problem(
            "urn:duban:problem:" + code,
            texts.title(code, headers),
            status,
            detail,
            "/" + uri.getPath().replaceFirst("^/+", ""),
            code,
            fields,
            details);
    return Response.status(status).type("application/problem+json").entity(body);
  }
}
