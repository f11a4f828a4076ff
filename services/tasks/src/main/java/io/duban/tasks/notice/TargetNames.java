package io.duban.tasks.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is to reach a figure, from the words before it.
final class TargetNames {
  static final Pattern SERIES = Pattern.compile("[、和及]|以及");
  private static final Pattern VERBS = Pattern.compile("^(?:" + TargetWords.MAKE + ")+");

  private TargetNames() {}

  /// Without what leads up to it and what leads to the figure.
  static String of(String words) {
    String name = TargetWords.LEAD_IN.matcher(words.strip()).replaceFirst("");
    name = TargetWords.LEAD_OUT.matcher(name).replaceFirst("");
    return name.replace("“", "").replace("”", "").strip();
  }

  /// 国家、省、市重点项目: one name for each thing in the series, with the noun of the last.
  static List<String> each(String series) {
    var parts = SERIES.split(series, -1);
    if (parts.length == 1) {
      return List.of(of(series));
    }
    var verbs = VERBS.matcher(parts[0]);
    String first = verbs.lookingAt() ? parts[0].substring(verbs.end()) : parts[0];
    String last = parts[parts.length - 1];
    boolean tells = first.length() <= 3 && first.length() < last.length() - 1;
    String noun = tells ? last.substring(1) : "";
    var names = new ArrayList<String>();
    names.add(of(first + noun));
    for (int i = 1; i < parts.length - 1; i++) {
      names.add(of(parts[i] + noun));
    }
    names.add(of(last));
    return names;
  }
}
