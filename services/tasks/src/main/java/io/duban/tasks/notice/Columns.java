package io.duban.tasks.notice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which column of a table says what: as its headings are usually worded, or as the office maps
/// them.
public final class Columns {
  /// What a column says.
  public enum Role {
    NUMBER("序号|编号|项次|序"),
    TASK("(?:重点|主要|工作|具体|目标)?任务(?:名称|内容|事项)?|(?:工作|重点|督办|具体)?事项|工作内容|具体举措|工作举措|重点工作|工作措施|任务举措"),
    TARGET("(?:年度|工作|主要|任务|预期)?(?:目标|指标|成果|成效)(?:要求|任务)?|工作要求|完成标准"),
    LEAD("牵头(?:责任)?(?:单位|部门)|责任(?:单位|部门)|主办(?:单位|部门)|主责(?:单位|部门)|牵头"),
    SUPPORT("(?:配合|协办|协同|参与)(?:责任)?(?:单位|部门)|配合"),
    DEADLINE("(?:完成|工作)?(?:时限|时间|期限|进度)(?:要求|节点)?|时间节点");

    private final Pattern headings;

    Role(String headings) {
      this.headings = Pattern.compile(headings);
    }
  }

  private static final Pattern MAPPING =
      Pattern.compile("(number|task|target|lead|support|deadline)=([^=,]{1,40})");
  private static final int LEAST = 2;

  private final Map<Role, String> given;

  private Columns(Map<Role, String> given) {
    this.given = given;
  }

  /// As headings are usually worded.
  public static Columns usual() {
    return new Columns(Map.of());
  }

  /// `task=具体举措,lead=主责`: the heading of each column that is worded unusually.
  ///
  /// @throws NoticeRefused if that is not its form
  public static Columns mapped(String mapping) {
    var given = new EnumMap<Role, String>(Role.class);
    for (String part : mapping.split(",", -1)) {
      var matcher = MAPPING.matcher(part.strip());
      if (!matcher.matches()) {
        throw new NoticeRefused("columns-form", "not of the form task=具体举措,lead=主责: " + part);
      }
      given.put(Role.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2));
    }
    return new Columns(given);
  }

  /// The column of each role, if the row is the table's heading: at least a task and a unit.
  Optional<Map<Role, Integer>> headings(List<String> row) {
    var found = new EnumMap<Role, Integer>(Role.class);
    var taken = new ArrayList<Integer>();
    for (Role role : Role.values()) {
      for (int i = 0; i < row.size(); i++) {
        if (!taken.contains(i) && !found.containsKey(role) && says(role, row.get(i))) {
          found.put(role, i);
          taken.add(i);
        }
      }
    }
    boolean enough =
        found.size() >= LEAST && found.containsKey(Role.TASK) && found.containsKey(Role.LEAD);
    return enough ? Optional.of(found) : Optional.empty();
  }

  private boolean says(Role role, String cell) {
    String words = cell.replaceAll("\\s", "");
    var mapped = given.get(role);
    return mapped == null ? role.headings.matcher(words).matches() : mapped.equals(words);
  }
}
