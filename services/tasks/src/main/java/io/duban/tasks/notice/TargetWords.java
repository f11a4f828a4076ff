package io.duban.tasks.notice;

import java.util.Set;
import java.util.regex.Pattern;

/// The words by which notices commit themselves, or do not. Data for the target rules.
final class TargetWords {
  private static final String GRANT = "(?:补助|奖励|资助|补贴|奖补|给予|贴息|罚款|赔偿)";

  /// Behind a figure: it is what somebody is granted.
  static final Pattern GRANTED =
      Pattern.compile("^[^,。;、]{0,8}" + GRANT + "|^的[^,。;、]{0,8}" + GRANT);

  /// Directly before a figure, the same.
  static final Pattern GRANTS = Pattern.compile(GRANT + "(?:金额|标准|额度)?(?:最高|不超过|为|达)?$");

  /// What is carried out, not reached: 落实…10条 counts the articles of a document.
  static final Pattern FOLLOWED = Pattern.compile("^[^,。;、]{0,4}(?:落实|贯彻|按照|根据|依据|执行|对照|遵照)");

  /// Directly before a figure: more than that is not granted.
  static final Pattern CEILING = Pattern.compile("(?:最高|最多|上限|封顶)(?:为|可达|达到?|不超过)?$");

  /// Directly before a figure that counts what is listed or numbers it.
  static final Pattern LISTED = Pattern.compile("(?:等|第|前|首|这|上述|以上|近|每|每年第|其他)$");

  /// Making something that is not there yet: after these a counted noun is a target.
  static final String MAKE =
      "组建|筹建|新增|新建|新设|新引进|新培育|新认定|新推|建设|建成|打造|培育|引进|引育|招引|实施|创建|组建|争创|认定|完成|开展|举办|谋划|布局|招收|派遣|"
          + "形成|推出|开发|制定|制修订|发布|签约|落地|开工|投产|建立|设立|孵化|遴选|选树|选派|攻克|突破|转化|推广|改造|培养|申报|获批|取得|承办|组织|新开|盘活|新改建|改建|扩建|办理|安排|争取|入选|推动建设|推进建设|支持建设|达到?|超过?|不少于|不低于";
  static final Pattern MAKES =
      Pattern.compile("(?:" + MAKE + ")(?:了|约|好|一批|不少于|不低于|至少|超过?|达到?|各)?$");
  static final Pattern MAKING = Pattern.compile(MAKE + "|引育|累计|总数|力争|确保|实现|增长|提升|提高|投资|总额");

  /// Directly before a figure.
  static final Pattern MORE_THAN =
      Pattern.compile("(?:超过?|突破|高于|大于|多于|快于|优于|超出|逾)(?:了)?(?:约|全年)?$");
  static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:达到?|达至|不低于|不少于|至少|不小于|不弱于|稳定在|保持在|保持|增至|升至|提高到|提升到|提高至|提升至|增加到|扩大到|共|各|到|至|为|约)$");
  static final Pattern NOT_LESS = Pattern.compile("(?:不(?:少于|低于|小于|弱于)|至少)(?:约)?$");
  static final Set<String> AT_MOST_SUFFIX = Set.of("以内", "以下", "之内");
  static final Pattern AT_MOST =
      Pattern.compile(
          "(?:不超过|不高于|不大于|不多于|低于|少于|控制在|压缩至|压缩到|压减至|压减到|缩短至|缩短到|降至|降到|下降到|下降至|减少到|减至|降低到|降低至|控制到)(?:约)?$");
  static final Pattern SHORTENED = Pattern.compile("压缩|缩短|压减|控制在|降至|减少到|不超过|降到|提速");

  /// What leads up to a target's name and is not part of it.
  static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:到?\\d{4}年(?:底|末|度)?(?:前|,)?|到?(?:今年|年底|年末|\\d{1,2}月底?)(?:前)?|其中|同时|并|且|及|和|以及|力争|努力|确保|实现|争取|全年|全市|全区|全县|累计|逐步|推动|预计|计划|再|共|各|要|将|进一步|加快|推进|支持|鼓励|:|,|、|“|”|\"| )+");
  static final Pattern LEAD_OUT =
      Pattern.compile(
          "(?:达到?|达至|超过?|突破|高于|大于|不低于|不少于|至少|不超过|控制在|压缩至|压缩到|缩短至|缩短到|降至|降到|稳定在|保持在|增至|提高到|提升到|提高至|提升至|增加到|扩大到|分别|各|共|约|共计|累计|总计|合计|到|至|为|的|,|、|:|“|”| )+$");

  /// Against another series instead of a figure.
  static final Pattern RELATIVE =
      Pattern.compile(
          "(?<how>高于|超过|超|快于|优于|好于|不低于|领先于?|低于)(?<what>(?:各项|全国|全省|全市|同期|上年|去年|省|国家|同类|行业|区域)[^,。;、\\d]{0,18}(?:平均|水平|增速|均值|同期)[^,。;、\\d]{0,8})");

  static final Pattern SIZE = Pattern.compile("(?:总?规模|总投资额?|投资额?|总额|总面积|面积)(?:达到?|超过?|约|为)?$");

  private TargetWords() {}
}
