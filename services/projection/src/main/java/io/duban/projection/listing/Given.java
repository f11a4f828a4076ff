package io.duban.projection.listing;

import io.duban.kernel.http.InvalidRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// Query parameters of another form than text; what has not that form, or is nothing that the
/// database takes, is refused by the parameter's name.
final class Given {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Given() {}

  static int number(String name, String given) {
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new InvalidRequest("query/" + name, "wrong-form", "a whole number");
    }
  }

  static LocalDate day(String name, String given) {
    try {
      if (DAY.matcher(given).matches()) {
        return LocalDate.parse(given);
      }
    } catch (DateTimeException noSuchDay) {
      // told below, like every other text that is no date
    }
    throw new InvalidRequest("query/" + name, "wrong-form", "a date (YYYY-MM-DD)");
  }
}
