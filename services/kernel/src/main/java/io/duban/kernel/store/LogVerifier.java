package io.duban.kernel.store;

import io.duban.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Recomputes every digest and the chain over the whole log, so that an auditor can tell whether a
/// row was changed, removed or put in between.
@ApplicationScoped
public class LogVerifier {
  private static final int PAGE = 500;
  private final EventStore store;

  LogVerifier(EventStore store) {
    this.store = store;
  }

  /// @param events how many were read
  /// @param brokenAt the first position that does not hold, null if all do
  /// @param chain the chain's last value, in hex, to be compared with one noted elsewhere
  public record Verdict(long events, @Nullable Long brokenAt, String chain) {}

  public Uni<Verdict> verify() {
    return verify(0, Digests.start());
  }

  private Uni<Verdict> verify(long position, byte[] chain) {
    return store
        .rowsAfter(position, PAGE)
        .flatMap(
            rows -> {
              byte[] last = chain;
              long expected = position;
              for (EventRow row : rows) {
                byte[] digest = digest(row);
                last = Digests.chain(last, digest);
                if (row.position != ++expected
                    || !Digests.hex(digest).equals(row.digest)
                    || !Digests.hex(last).equals(row.chain)) {
                  return Uni.createFrom().item(new Verdict(expected, expected, row.chain));
                }
              }
              return rows.isEmpty()
                  ? Uni.createFrom().item(new Verdict(position, null, Digests.hex(chain)))
                  : verify(expected, last);
            });
  }

  private static byte[] digest(EventRow row) {
    return Digests.digest(
        new StreamId(row.stream),
        row.version,
        row.type,
        Json.parse(row.data),
        Json.parse(row.meta));
  }
}
