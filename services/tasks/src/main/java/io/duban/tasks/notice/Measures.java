package io.duban.tasks.notice;

/// What kind of target a figure makes, and how it is compared.
final class Measures {
  private Measures() {}

  static String kind(Figure figure, String name) {
    if (figure.isRate()) {
      return name.matches(".*(?:增长|增速|增幅|增加|下降|降低|减少|提高).*") && !name.contains("比重")
          ? "growth"
          : "share";
    }
    return figure.isTime() || name.matches(".*(?:总数|总量|拥有量|保有量|总规模|规模|覆盖|存量|总面积|有效).*")
        ? "level"
        : "cumulative";
  }

  static String comparator(Figure figure, String before) {
    String suffix = figure.suffix();
    if (TargetWords.NOT_LESS.matcher(before).find()) {
      return ">=";
    }
    if (TargetWords.AT_MOST_SUFFIX.contains(suffix) || TargetWords.AT_MOST.matcher(before).find()) {
      return "<=";
    }
    if (TargetWords.MORE_THAN.matcher(before).find()) {
      return ">";
    }
    return suffix.equals("左右") || suffix.equals("上下") ? "=" : ">=";
  }

  /// Of a target against another series.
  static String comparedBy(String word) {
    return switch (word.charAt(0)) {
      case '低' -> "<=";
      case '不' -> ">=";
      default -> ">";
    };
  }
}
