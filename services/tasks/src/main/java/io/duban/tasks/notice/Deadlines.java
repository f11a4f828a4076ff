package io.duban.tasks.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// What notices say about time.
final class Deadlines {
  private static final Pattern CONTINUOUS =
      Pattern.compile("^(?:长期|全年|常年|持续|常态化?|每年|年度)?(?:持续|长期|全年|常态化)?(?:推进|坚持|实施|开展|落实|执行|进行|任务)?$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>\\d{4})年|(?<this>今年|本年))?(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|底|份|末)?|(?<half>上半年|下半年)|(?<end>年底|年末|底)|第?(?<quarter>[一二三四1-4])季度末?)"
              + "(?:之?前|以前|前完成|完成)?");

  private Deadlines() {}

  /// 持续推进 and the like.
  static boolean isContinuous(String words) {
    return words.length() >= 2 && CONTINUOUS.matcher(words.strip()).matches();
  }

  /// The last day of what the words name.
  static Optional<LocalDate> date(String words, int year) {
    var matcher = DATE.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int in = matcher.group("year") == null ? year : Integer.parseInt(matcher.group("year"));
    try {
      if (matcher.group("month") != null) {
        int month = Integer.parseInt(matcher.group("month"));
        return Optional.of(
            matcher.group("day") == null
                ? YearMonth.of(in, month).atEndOfMonth()
                : LocalDate.of(in, month, Integer.parseInt(matcher.group("day"))));
      }
      if (matcher.group("half") != null) {
        int month = matcher.group("half").startsWith("上") ? 6 : 12;
        return Optional.of(YearMonth.of(in, month).atEndOfMonth());
      }
      if (matcher.group("quarter") != null) {
        int quarter = ("一二三四".indexOf(matcher.group("quarter")) + 4) % 4 + 1;
        char digit = matcher.group("quarter").charAt(0);
        quarter = Character.isDigit(digit) ? digit - '0' : quarter;
        return Optional.of(YearMonth.of(in, quarter * 3).atEndOfMonth());
      }
      return Optional.of(LocalDate.of(in, 12, 31));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
