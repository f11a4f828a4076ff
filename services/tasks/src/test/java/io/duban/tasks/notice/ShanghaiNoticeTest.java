package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.testkit.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Shanghai notice 沪府办发〔2025〕17号 against what a person took from it: how many units each
/// task names and which leads, and every figure that it commits to. Skipped where its text is not
/// at hand.
class ShanghaiNoticeTest {
  /// Action, first unit, number of units; task by task.
  private static final List<String> TASKS =
      List.of(
          "1 市科委 1",
          "1 市科委 2",
          "1 市科委 5",
          "2 市卫生健康委 2",
          "2 市科委 5",
          "3 市药品监管局 2",
          "3 市药品监管局 1",
          "3 市市场监管局 1",
          "4 市卫生健康委 2",
          "4 市科委 4",
          "4 市医保局 4",
          "5 市科委 3",
          "5 市商务委 4",
          "5 市科委 2",
          "6 市科委 7",
          "6 市科委 6",
          "6 市国资委 3",
          "6 市人才局 2",
          "7 上海海关 4",
          "7 市商务委 4");

  private Read read = Read.body("1.无。（责任单位：市科技局）");

  @BeforeEach
  void read() throws IOException {
    Path notice = Contracts.root().resolve("../shared/plans/shanghai-2025-17.txt");
    Assumptions.assumeTrue(Files.exists(notice), "the notice's text is not beside the project");
    read = Read.whole(Files.readString(notice));
  }

  @Test
  void its_head_is_read() {
    var plan = read.plan();
    assertThat(plan.documentNumber()).isEqualTo("沪府办发〔2025〕17号");
    assertThat(plan.title()).isEqualTo("上海市促进高端医疗器械产业全链条发展行动方案");
    assertThat(plan.issuingBody()).isEqualTo("上海市人民政府办公厅");
    assertThat(plan.issueDate()).hasToString("2025-09-04");
    assertThat(plan.period().to()).hasToString("2027-12-31");
  }

  @Test
  void each_of_its_20_tasks_names_its_units() {
    assertThat(read.plan().actions()).hasSize(7);
    assertThat(
            read.plan().tasks().stream()
                .flatMap(
                    task ->
                        task.items().stream()
                            .map(
                                item ->
                                    "%d %s %d"
                                        .formatted(
                                            task.action(),
                                            item.units().getFirst().name(),
                                            item.units().size()))))
        .isEqualTo(TASKS);
  }

  @Test
  void what_it_commits_to_is_found_and_nothing_else() {
    assertThat(read.plan().headline().stream().map(Read::figure))
        .containsExactly("> 500 件", "> 100 件", ">= 2 家", ">= 3 个");
    assertThat(
            read.plan()
                .items()
                .flatMap(i -> i.targets().stream().map(t -> i.number() + " " + Read.figure(t))))
        .containsExactly("4.1 <= 3 周", "4.1 <= 25 周", "6.1 <= 40 个工作日");
  }

  @Test
  void the_eight_products_without_units_are_listed_as_unread() {
    assertThat(read.reading().unread().stream().filter(one -> one.reason().equals("no-units")))
        .hasSize(8);
  }
}
