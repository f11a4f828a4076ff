package io.duban.tasks.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Plans that come as tables.
class TableTest {
  private static final String ROWS =
      """
      测试市2025年重点任务清单,,,,,
      测政办发〔2025〕8号,,,,,
      2025年2月1日,,,,,
      序号,重点任务,工作目标,牵头单位,配合单位,完成时限
      一、产业强市,,,,,
      1,培育企业,新增高新技术企业200家,市科技局,"市经信局
      市财政局",2025年6月底
      2,建设园区,"完成投资1,200亿元",市发改委,,持续推进
      ,,新建标准厂房30万平方米,市规划局,市住建局,年底前
      二、人才强市,,,,,
      3,引进人才,引进博士50名以上,市委人才办,市教育局 市人力社保局,
      """;

  @Test
  void a_csv_is_read_by_its_headings() {
    expected(Read.whole(NoticeFormat.CSV.text(bytes(ROWS), Columns.usual())));
  }

  @Test
  void an_xlsx_is_read_the_same_way() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet();
      int number = 0;
      for (String line : ROWS.replace("局\n市财", "局;市财").lines().toList()) {
        var row = sheet.createRow(number++);
        var cells = line.replace("1,200", "1200").replace("\"", "").split(",", -1);
        for (int i = 0; i < cells.length; i++) {
          row.createCell(i).setCellValue(cells[i]);
        }
      }
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      expected(Read.whole(NoticeFormat.XLSX.text(bytes.toByteArray(), Columns.usual())));
    }
  }

  private static void expected(Read read) {
    var plan = read.plan();
    assertThat(plan.documentNumber()).isEqualTo("测政办发〔2025〕8号");
    assertThat(plan.actions()).hasSize(2);
    assertThat(plan.tasks()).hasSize(3);
    assertThat(plan.items()).hasSize(4);
    assertThat(read.units(0)).isEqualTo("市科技局/lead、市经信局/support、市财政局/support");
    assertThat(read.targets(0)).containsExactly(">= 200 家");
    assertThat(requireNonNull(read.item(0).deadline()).date()).hasToString("2025-06-30");
    assertThat(read.units(1)).isEqualTo("市发改委");
    assertThat(read.targets(1)).containsExactly(">= 1200 亿元");
    assertThat(requireNonNull(read.item(1).deadline()).kind()).isEqualTo("continuous");
    assertThat(read.units(2)).isEqualTo("市规划局/lead、市住建局/support");
    assertThat(read.targets(2)).containsExactly(">= 300000 平方米");
    assertThat(read.units(3)).isEqualTo("市委人才办/lead、市教育局/support、市人力社保局/support");
  }

  @Test
  void unusual_headings_are_mapped() {
    byte[] file = bytes("测发〔2025〕1号\n2025年2月1日\n干什么,谁来干\n建设平台,市科技局\n");
    assertThatThrownBy(() -> NoticeFormat.CSV.text(file, Columns.usual()))
        .isInstanceOfSatisfying(
            NoticeRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("table-without-headings"));
    var read = Read.whole(NoticeFormat.CSV.text(file, Columns.mapped("task=干什么,lead=谁来干")));
    assertThat(read.units(0)).isEqualTo("市科技局");
    assertThatThrownBy(() -> Columns.mapped("colour=红"))
        .isInstanceOfSatisfying(
            NoticeRefused.class, refused -> assertThat(refused.code()).isEqualTo("columns-form"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
