package io.duban.tasks.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number with its unit.
///
/// @param value exact; 1.7万家 is 17000
/// @param upTo the other end of a range such as 3—5
/// @param unit of measure
/// @param suffix 以上 and the like, or empty
/// @param span of number, unit and suffix
record Figure(BigDecimal value, @Nullable BigDecimal upTo, String unit, String suffix, Span span) {
  private static final Map<String, Integer> POWERS = Map.of("十", 1, "百", 2, "千", 3, "万", 4, "亿", 8);

  private static final String MONEY = "亿元|千万元|百万元|万元|亿美元|万美元|元|美元";
  private static final String RATE = "个百分点|百分点|%|‰";
  static final String TIME = "个工作日|工作日|个小时|小时|分钟|个月|天|周|日内|日以内";
  private static final String MEASURE =
      "平方公里|平方千米|平方米|立方米|公里|千米|公顷|万亩|亩|吨标准煤|吨|千瓦时|兆瓦时|千瓦|兆瓦|吉瓦|标箱|TEU|PFLOPS|EFLOPS|P|米";
  private static final String COUNT =
      "人次|家次|人|名|家|项|件|个|位|台\\(套\\)|台套|台|套|辆|架|艘|座|处|所|片|篇|部|场次|场|次|批次|批|户|张|份|种|类|支|款|例|床|间|栋|门|只|株|尾|头|对|组|宗|起|单|本|册|条|班|列";

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\dA-Za-z.])(?<num>\\d{1,12}(?:,\\d{3}){0,3}(?:\\.\\d{1,6})?)\\s?"
              + "(?:%?\\s?(?:-|至|到)\\s?(?<to>\\d{1,12}(?:\\.\\d{1,6})?))?\\s?"
              + "(?:(?<money>"
              + MONEY
              + ")|(?<rate>"
              + RATE
              + ")|(?<time>"
              + TIME
              + ")|(?<power>[十百千万亿]{0,2})余?多?(?<unit>"
              + MEASURE
              + "|"
              + COUNT
              + "))(?:\\((?:次|套|批|家|个)\\))?(?<suffix>及?以上|以内|以下|之内|左右|上下)?");

  /// All figures in the span, in order.
  static List<Figure> in(String plain, Span span) {
    var figures = new ArrayList<Figure>();
    var matcher = PATTERN.matcher(plain).region(span.from(), span.to()).useTransparentBounds(true);
    while (matcher.find()) {
      figures.add(of(matcher));
    }
    return figures;
  }

  private static Figure of(Matcher matcher) {
    String unit = unit(matcher);
    String power = matcher.group("power") == null ? "" : matcher.group("power");
    String suffix = matcher.group("suffix");
    String to = matcher.group("to");
    return new Figure(
        number(matcher.group("num"), power),
        to == null ? null : number(to, power),
        unit,
        suffix == null ? "" : suffix,
        new Span(matcher.start(), matcher.end()));
  }

  private static String unit(Matcher matcher) {
    for (String group : List.of("money", "rate", "time")) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return matcher.group("unit");
  }

  private static BigDecimal number(String digits, String power) {
    var value = new BigDecimal(digits.replace(",", ""));
    for (int i = 0; i < power.length(); i++) {
      value = value.scaleByPowerOfTen(POWERS.getOrDefault(power.substring(i, i + 1), 0));
    }
    var plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  boolean isRate() {
    return unit.equals("%") || unit.equals("‰") || unit.endsWith("百分点");
  }

  boolean isTime() {
    return unit.matches(TIME);
  }

  boolean isMoney() {
    return unit.endsWith("元");
  }
}
