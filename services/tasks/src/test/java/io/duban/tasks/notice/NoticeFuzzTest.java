package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is sent in: it is read or refused, completely, and in time that grows with its length.
class NoticeFuzzTest {
  private static final String NOTICE =
      """
      测政办发〔2025〕3号
      各有关单位：
      测试市人民政府办公室
      2025年2月1日
      测试市2025年重点工作计划
      一、主要目标
      2025年，新增企业2000家、占比达3.95%，产值超8500亿元。
      二、重点任务
      （一）平台行动
      1.建设平台。实施项目各100项以上，推动甲、乙等7家实验室。（责任单位：市科技局（人才办）、市财政局，以下均需各区、县（市）落实）
      2.引进人才。引进博士3—5名。（牵头单位：市委人才办；配合单位：市教育局；完成时限：6月底）
      三、保障措施
      一是加强领导。各单位要重视。
      附件：进度表
      """;

  @Property(tries = 400)
  void a_mutated_notice_is_read_completely(@ForAll("mutations") String notice) {
    readOrRefused(notice);
  }

  @Property(tries = 400)
  void any_text_is_read_completely(@ForAll String text) {
    readOrRefused(text);
  }

  @Example
  void time_grows_with_length_whatever_it_is_made_of() {
    for (String part :
        List.of(
            "（",
            "）",
            "（）",
            "（责任单位：",
            "(a",
            "一、",
            "1.",
            "1.甲。\n",
            "1000家",
            "新增1家、",
            "市科技局、",
            "各区、县（",
            "\n",
            "《",
            "责任单位：市科技局\n",
            "（市科技局）",
            "12345",
            "％",
            "各",
            "、",
            "牵头单位：")) {
      long once = nanos(part.repeat(25_000 / part.length()));
      long tenTimes = nanos(part.repeat(250_000 / part.length()));
      assertThat(tenTimes)
          .as("ten times %s, against %d ms once", part.strip(), once / 1_000_000)
          .isLessThan(40 * Math.max(once, 50_000_000));
    }
  }

  @Example
  void ten_megabytes_of_brackets_are_refused_at_once() {
    assertThatThrownBy(() -> Read.whole("（".repeat(10_000_000)))
        .isInstanceOfSatisfying(
            NoticeRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("document-too-long"));
  }

  @Provide
  Arbitrary<String> mutations() {
    return Arbitraries.randomValue(NoticeFuzzTest::mutated);
  }

  private static String mutated(Random random) {
    var text = new StringBuilder(NOTICE);
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(1, 20));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, text.substring(at, to).repeat(random.nextInt(1, 30)));
        case 2 -> text.insert(at, "（）〔〕：；，、。各等1234567890%万家\n一、(".charAt(random.nextInt(25)));
        default -> text.setCharAt(at, (char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  private static void readOrRefused(String text) {
    try {
      Read.whole(text);
    } catch (NoticeRefused refused) {
      assertThat(refused.code()).isNotBlank();
    }
  }

  private static long nanos(String text) {
    long begun = System.nanoTime();
    readOrRefused(text);
    return System.nanoTime() - begun;
  }
}
