package io.duban.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/// Ids that derive from business keys (RFC 9562 version 5), so that whoever hears of a thing first
/// gives it the same id as whoever hears of it twice.
public final class Names {
  private static final NameBasedGenerator GENERATOR =
      Generators.nameBasedGenerator(UUID.fromString("6f1d3c52-7c0e-5a53-9a45-3d75ba9b7f10"));

  private Names() {}

  /// The id of the thing that these key parts name together. Parts are length-prefixed, so that
  /// ("ab", "c") and ("a", "bc") differ.
  public static UUID id(String kind, String... key) {
    var name = new StringBuilder(kind);
    for (String part : key) {
      name.append('\n').append(part.length()).append(':').append(part);
    }
    return GENERATOR.generate(name.toString());
  }
}
