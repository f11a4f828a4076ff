package io.duban.tasks.notice;

import java.util.regex.Pattern;

/// How notices name units. Data for the unit rules: a new wording is a new alternative here.
final class UnitWords {
  private static final String SORT = "(?:单位|部门|主体|处室|科室)";

  /// 责任单位： and the like, with the role that it gives.
  static final Pattern KEY =
      Pattern.compile(
          "(?:(?<lead>牵头(?:责任|负责)?"
              + SORT
              + "|主办"
              + SORT
              + "|主要责任"
              + SORT
              + "|第一责任"
              + SORT
              + "|主责"
              + SORT
              + ")|(?<support>(?:配合|协办|协同|参与|协作|参加)(?:责任)?"
              + SORT
              + ")|(?<plain>(?:责任|落实|实施|承办|执行|完成)"
              + SORT
              + "))\\s*:\\s*");

  /// 完成时限： and the like.
  static final Pattern TIME =
      Pattern.compile("(?:完成)?(?:时限|时间|期限|时间节点|完成时限|完成时间|完成期限|进度要求)\\s*:\\s*");

  static final Pattern LEADS =
      Pattern.compile("(?:共同)?(?:牵头(?:负责|落实|组织|推进|抓总)?|为牵头单位|主办|为主负责|负责)$");
  static final Pattern SUPPORTS =
      Pattern.compile(
          "(?:(?:按|根据)(?:照)?(?:各自)?职责(?:分工)?)?(?:等)?(?:配合(?:落实|推进|做好)?|协办|协同(?:配合)?|参与|参加|分工负责|协助)$");
  static final Pattern AND_OTHERS = Pattern.compile("等(?:有关|相关)?(?:单位|部门)?$");

  /// Districts and counties, in all their writings.
  static final Pattern DISTRICTS =
      Pattern.compile(
          "各(?:设区)?(?:区(?:、?县)?(?:\\(市\\)|、?市)?|县(?:\\((?:市|区|市、区|区、市)\\)|、?市|、?区)*|市(?:、)?县(?:\\(市、区\\)|、?区)?)"
              + "(?:人民)?(?:政府|党委|管委会)?(?:\\([^()]{1,20}\\))?");

  static final Pattern GROUP =
      Pattern.compile(
          "(?:市级|省级|区级|县级|市|省)?(?:各|其他)[^、,;()]{0,12}(?:单位|部门|镇|街道|乡镇|园区|开发区|平台|企业|高校|院校|医院|银行|机构)"
              + "|(?:市|省|区|县)?(?:级)?(?:有关|相关)(?:单位|部门)|各区镇|各镇(?:街道|\\(街道\\))?|全市各[^、,;()]{1,12}");

  /// What a unit's name ends with.
  static final Pattern ENDING =
      Pattern.compile(
          ".*(?:局|委|办|厅|部|院|会|中心|海关|政府|公司|集团|大学|学院|学校|银行|团|室|总队|支队|大队|所|站|处|街道|镇|乡|区|县|市|馆|社|台|院校"
              + "|联|科协|专班|组|工会|法院|检察院|分行|支行|基地|园|港|协会|学会|商会|走廊)(?:\\([^()]{1,20}\\))?$");

  /// With 省, 市, 区 or 县 before it or a body's full name.
  static final Pattern SURE =
      Pattern.compile(
          "(?:[省市区县州盟]|国家|中央|[\\p{IsHan}]{1,6}[省市区县州]).{1,24}"
              + "(?:局|委|办|厅|部|会|中心|政府|院|办公室|管委会|科协|工会|联)(?:\\([^()]{1,20}\\))?$|.{2,6}(?:海关|税务局|管委会)$");

  private UnitWords() {}
}
