package io.duban.projection.rows;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A number such as `5.2` or `14.10` as text that sorts the way people count.
public final class NumberKey {
  private NumberKey() {}

  public static String of(String number) {
    return Stream.of(number.split("\\.", -1))
        .map(NumberKey::padded)
        .collect(Collectors.joining("."));
  }

  private static String padded(String part) {
    return part.length() >= 5 ? part : "0".repeat(5 - part.length()) + part;
  }
}
