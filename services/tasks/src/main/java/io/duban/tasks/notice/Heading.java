package io.duban.tasks.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number at the beginning of a paragraph.
///
/// @param level 1 for 一、 2 for (一) 3 for 1. 4 for (1)
/// @param number its value
/// @param length characters that it takes
record Heading(int level, int number, int length) {
  static final int DEEPEST = 4;

  private static final String HAN = "[一二三四五六七八九十]{1,4}";
  private static final Pattern FIRST = Pattern.compile("(" + HAN + ")、\\s*");
  private static final Pattern SECOND = Pattern.compile("\\((" + HAN + ")\\)[、.]?\\s*");
  private static final Pattern THIRD = Pattern.compile("(\\d{1,3})(?:[、]|\\.(?!\\d))\\s*");
  private static final Pattern FOURTH = Pattern.compile("\\((\\d{1,3})\\)[、.]?\\s*");

  /// The heading with which the paragraph begins, if it has one.
  static Optional<Heading> of(String paragraph) {
    var patterns = new Pattern[] {FIRST, SECOND, THIRD, FOURTH};
    for (int level = 1; level <= patterns.length; level++) {
      var matcher = patterns[level - 1].matcher(paragraph);
      if (matcher.lookingAt()) {
        int number = level <= 2 ? han(matcher.group(1)) : Integer.parseInt(matcher.group(1));
        return Optional.of(new Heading(level, number, matcher.end()));
      }
    }
    return Optional.empty();
  }

  /// Chinese numerals below a hundred.
  static int han(String numeral) {
    int tens = 0;
    int ones = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (c == '十') {
        tens = Math.max(1, ones);
        ones = 0;
      } else {
        ones = "一二三四五六七八九".indexOf(c) + 1;
      }
    }
    return tens * 10 + ones;
  }

  /// The numeral of a number below a hundred.
  static String numeral(int number) {
    String digits = " 一二三四五六七八九";
    int tens = number / 10 % 10;
    int ones = number % 10;
    String ten = tens == 0 ? "" : (tens == 1 ? "" : digits.substring(tens, tens + 1)) + "十";
    return ones == 0 ? ten : ten + digits.charAt(ones);
  }
}
