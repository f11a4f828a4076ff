package io.duban.tasks.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.tasks.domain.UnitRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which notices say who answers and by when, one short notice for each.
class FormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.建设平台。（责任单位：市科技局、市财政局）",
        "1.建设平台。(责任单位:市科技局、市财政局)",
        "1.建设平台。〔责任单位：市科技局、市财政局〕",
        "1.建设平台。[责任单位：市科技局，市财政局]",
        "1.建设平台。【责任部门：市科技局；市财政局】",
        "1.建设平台（责任单位：市科技局、市财政局）。",
        "1．建设平台。\n责任单位：市科技局、市财政局",
        "１．建设平台。（市科技局、市财政局）",
        "1、建设平台\n建设一批平台。\n（市科技局、市财政局）",
      })
  void units_are_found_in_every_bracket_and_without(String notice) {
    var read = Read.body(notice);
    assertThat(read.plan().items()).hasSize(1);
    assertThat(read.units(0)).isEqualTo("市科技局、市财政局");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.建设平台。（牵头单位：市科技局；配合单位：市财政局、市教育局）",
        "1.建设平台。（牵头单位：市科技局，责任单位：市财政局、市教育局）",
        "1.建设平台。（市科技局牵头，市财政局、市教育局配合）",
        "1.建设平台。（市科技局牵头负责，市财政局、市教育局按职责分工负责）",
        "1.建设平台。（责任单位：市科技局牵头，市财政局、市教育局等配合）",
        "1.建设平台。（由市科技局牵头，市财政局、市教育局参与）",
        "1.建设平台。（牵头单位：市科技局）（配合单位：市财政局、市教育局）",
        "1.建设平台。\n牵头单位：市科技局\n配合单位：市财政局、市教育局",
        "1.建设平台。（主办单位：市科技局；协办单位：市财政局、市教育局）",
        "责任单位中第一个逗号前为牵头单位。\n1.建设平台。（责任单位：市科技局，市财政局、市教育局）",
      })
  void who_leads_and_who_supports_is_told_apart(String notice) {
    assertThat(Read.body(notice).units(0)).isEqualTo("市科技局/lead、市财政局/support、市教育局/support");
  }

  @Test
  void several_clauses_in_one_paragraph_each_cover_the_text_since_the_one_before() {
    var read = Read.body("1.人才。引进人才。（责任单位：市委人才办）培育工匠。（责任单位：市人力社保局、市教育局）");
    assertThat(read.plan().items()).hasSize(2);
    assertThat(read.item(0).number()).isEqualTo("1.1");
    assertThat(read.item(1).title()).isEqualTo("培育工匠");
    assertThat(read.units(1)).isEqualTo("市人力社保局、市教育局");
  }

  @Test
  void a_bracket_inside_a_unit_belongs_to_its_name() {
    assertThat(Read.body("1.引进人才。（责任单位：市委组织部（人才办）、市科技局）").units(0)).isEqualTo("市委组织部（人才办）、市科技局");
  }

  @Test
  void what_only_looks_like_a_clause_is_text() {
    var read = Read.body("1.首台(套)提升。推进县(市)改革(试行)，办好论坛（访学访工）。（责任单位：市经信局）");
    assertThat(read.plan().items()).hasSize(1);
    assertThat(read.units(0)).isEqualTo("市经信局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"各区、县（市）", "各区、县(市)人民政府", "各区县（市）", "各县（市、区）", "各区、县〔市〕", "各区", "各县市区"})
  void districts_are_a_group_whatever_they_are_called(String districts) {
    var read = Read.body("1.建设平台。（责任单位：市科技局、" + districts + "）\n2.改革。（责任单位：市财政局）");
    assertThat(read.units(0)).isEqualTo("市科技局");
    assertThat(read.plan().implied()).hasSize(1);
    assertThat(read.plan().implied().getFirst().fromItem()).isEqualTo("1.1");
    assertThat(read.plan().implied().getFirst().toItem()).isEqualTo("1.1");
  }

  @Test
  void districts_may_be_bound_from_one_item_on() {
    var read = Read.body("1.甲。（责任单位：市科技局）\n2.乙。（责任单位：市财政局，以下均需各区、县（市）落实，不再列出）");
    var rule = read.plan().implied().getFirst();
    assertThat(rule.fromItem()).isEqualTo("2.1");
    assertThat(rule.toItem()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"各有关单位", "市级有关部门", "各成员单位", "各区镇"})
  void a_group_that_the_notice_does_not_name_stays_open(String group) {
    var read = Read.body("1.建设平台。（责任单位：市科技局、" + group + "）");
    assertThat(read.units(0)).isEqualTo("市科技局、" + group);
    assertThat(read.reading().fields())
        .anyMatch(field -> field.value().equals(group) && field.confidence() <= 50);
  }

  @Test
  void a_prefix_on_the_first_unit_alone_serves_the_others() {
    var registry = new UnitRegistry(List.of(unit("a", "省科技厅"), unit("b", "省财政厅")));
    var text = "浙测〔2025〕1号\n2025年1月1日\n一、任务\n1.建设。（责任单位：省科技厅、财政厅、科枝厅）";
    var read = Read.with(text, registry);
    assertThat(read.units(0)).isEqualTo("省科技厅、省财政厅、科枝厅");
    assertThat(read.reading().fields())
        .anyMatch(field -> field.value().equals("科枝厅") && field.candidates().contains("省科技厅"));
  }

  @ParameterizedTest
  @CsvSource({
    "（责任单位：市科技局；完成时限：2025年6月底前）, 2025-06-30",
    "（责任单位：市科技局；完成时限：6月底）, 2025-06-30",
    "（责任单位：市科技局，完成时间：2025年9月15日前）, 2025-09-15",
    "（责任单位：市科技局；时限：年底前）, 2025-12-31",
    "（责任单位：市科技局；完成时限：第三季度）, 2025-09-30",
  })
  void a_clause_may_say_by_when(String clause, String date) {
    var deadline = requireNonNull(Read.body("1.建设平台。" + clause).item(0).deadline());
    assertThat(deadline.date()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.建设平台。（责任单位：市科技局；完成时限：持续推进）",
        "1.建设平台。（责任单位：市科技局；长期坚持）",
        "1.建设平台，持续推进。（责任单位：市科技局）",
      })
  void work_that_goes_on_has_no_date(String notice) {
    var deadline = requireNonNull(Read.body(notice).item(0).deadline());
    assertThat(deadline.kind()).isEqualTo("continuous");
    assertThat(deadline.date()).isNull();
  }

  @Test
  void a_clause_may_stand_on_lines_of_its_own() {
    var read =
        Read.body(
            """
            1.城镇新增就业8万人，失业率控制在5.5%左右。新增学位3.2万个。
            牵头单位：市人力社保局
            责任单位：市教育局，各县（市、区）政府
            完成时限：2025年12月底前
            2.新开工5亿元以上项目60个。（市发改委牵头，市财政局，各区配合）
            """);
    assertThat(read.plan().items()).hasSize(2);
    assertThat(read.units(0)).isEqualTo("市人力社保局/lead、市教育局/support");
    assertThat(requireNonNull(read.item(0).deadline()).date()).hasToString("2025-12-31");
    assertThat(read.plan().tasks().getFirst().title()).isEqualTo("城镇新增就业8万人");
    assertThat(read.targets(0)).containsExactly(">= 80000 人", "<= 5.5 %", ">= 32000 个");
    assertThat(read.units(1)).isEqualTo("市发改委/lead、市财政局/support");
    assertThat(read.targets(1)).containsExactly(">= 60 个");
  }

  @Test
  void tasks_may_be_counted_in_any_way() {
    var read =
        Read.whole(
            """
            测发〔2025〕9号
            二〇二五年三月十二日
            一、产业
            （一）强链。（责任单位：市经信局）
            （二）补链。（责任单位：市科技局）
            二、人才
            （一）引才。（责任单位：市委人才办）
            """);
    assertThat(read.plan().issueDate()).hasToString("2025-03-12");
    assertThat(read.plan().actions()).hasSize(2);
    assertThat(read.plan().tasks().stream().map(task -> task.number()))
        .containsExactly("1.1", "1.2", "2.1");
  }

  @Test
  void what_identifies_a_plan_is_asked_for() {
    assertThat(Read.whole("一、任务\n1.建设。（责任单位：市科技局）").reading().missing())
        .containsExactly("/documentNumber", "/issueDate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"机密★1年\n测发〔2025〕1号", "秘密\n测发〔2025〕1号", "绝 密★\n甲", "密级：秘密\n甲", "甲\n  机密  \n乙"})
  void a_classified_document_is_refused(String text) {
    assertThatThrownBy(() -> Read.whole(text))
        .isInstanceOfSatisfying(
            NoticeRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("document-classified"));
  }

  @Test
  void secrets_of_trade_are_no_mark() {
    assertThat(Read.body("1.保护商业秘密。加强秘密保护。（责任单位：市市场监管局）").units(0)).isEqualTo("市市场监管局");
  }

  private static UnitRegistry.Unit unit(String code, String name) {
    return new UnitRegistry.Unit(code, name, "government", List.of());
  }
}
