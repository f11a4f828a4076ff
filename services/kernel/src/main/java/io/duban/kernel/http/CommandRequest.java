package io.duban.kernel.http;

import io.duban.kernel.Actor;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.Precondition;
import io.duban.kernel.store.Digests;
import io.duban.kernel.store.Idempotency;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The current request as a command's context: actor from the token, key and version from the
/// headers.
@RequestScoped
public class CommandRequest {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
  private static final Pattern CORRELATION = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final SecurityIdentity identity;
  private final RoutingContext routing;
  private byte[] bodyDigest = new byte[0];
  private @Nullable Actor actor;

  CommandRequest(SecurityIdentity identity, RoutingContext routing) {
    this.identity = identity;
    this.routing = routing;
  }

  /// For a create: `Idempotency-Key` is required (400 `idempotency-key-required`), `If-Match` is
  /// not.
  public CommandContext create() {
    Idempotency key = key();
    if (key == null) {
      throw new InvalidRequest(
          "header/Idempotency-Key",
          "idempotency-key-required",
          "a create needs an Idempotency-Key");
    }
    return context(key, new Precondition.Whatever());
  }

  /// For a change: `If-Match` is required (428 `if-match-required`), the key is accepted.
  public CommandContext change() {
    String header = routing.request().getHeader("If-Match");
    if (header == null) {
      throw new PreconditionRequired();
    }
    return context(key(), precondition(header.strip()));
  }

  public Actor actor() {
    var known = actor;
    if (known == null) {
      known = fromToken();
      actor = known;
    }
    return known;
  }

  /// The claims are read as they are: the token's own accessor throws and catches an exception for
  /// each name that its standard does not list.
  private Actor fromToken() {
    String subject = identity.getPrincipal().getName();
    String unit = null;
    if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
      subject = token.getSubject() == null ? subject : token.getSubject();
      unit = token.getClaims().getClaimValueAsString("unit");
    }
    return new Actor(subject, identity.getRoles(), unit);
  }

  /// The change names no version.
  public static final class PreconditionRequired extends RuntimeException {
    PreconditionRequired() {
      super("If-Match required", null, false, false);
    }
  }

  /// The bytes of the body, noted while they are read.
  void body(byte[] digest) {
    bodyDigest = digest.clone();
  }

  private CommandContext context(@Nullable Idempotency key, Precondition precondition) {
    String given = routing.request().getHeader("X-Correlation-Id");
    String correlation =
        given != null && CORRELATION.matcher(given).matches()
            ? given
            : UUID.randomUUID().toString();
    return new CommandContext(actor(), Instant.now(), correlation, null, key, precondition);
  }

  private @Nullable Idempotency key() {
    String header = routing.request().getHeader("Idempotency-Key");
    if (header == null) {
      return null;
    }
    if (!KEY.matcher(header).matches()) {
      throw new InvalidRequest(
          "header/Idempotency-Key", "idempotency-key-form", "1 to 200 printable characters");
    }
    return new Idempotency(actor().subject() + " " + header, fingerprint());
  }

  private String fingerprint() {
    var sha = Digests.sha256();
    var request = routing.request();
    String query = request.query() == null ? "" : "?" + request.query();
    String line = request.method() + " " + routing.normalizedPath() + query + "\n";
    sha.update(line.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest(bodyDigest));
  }

  private static Precondition precondition(String header) {
    if (header.equals("*")) {
      return new Precondition.Whatever();
    }
    var etag = ETAG.matcher(header);
    if (!etag.matches()) {
      throw new InvalidRequest(
          "header/If-Match", "if-match-form", "a version in quotes, for example \"7\", or *");
    }
    return new Precondition.AtVersion(Long.parseLong(etag.group(1)));
  }
}
