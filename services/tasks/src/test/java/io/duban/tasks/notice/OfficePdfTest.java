package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A notice as an office suite prints it to PDF: lines broken to the page, room between Chinese and
/// Western characters, quotation marks of a second font. `notices/office.pdf` was made of
/// `notices/office.txt`.
class OfficePdfTest {
  @Test
  void it_gives_the_text_that_was_printed() throws IOException {
    assertThat(pdf().lines()).containsExactlyElementsOf(text().lines().toList());
  }

  @Test
  void it_is_read_as_its_text_is() throws IOException {
    var plan = Read.whole(pdf()).plan();
    assertThat(plan).isEqualTo(Read.whole(text()).plan());
    assertThat(plan.items()).hasSize(3);
    assertThat(plan.items().map(item -> item.units().size())).containsExactly(3, 2, 2);
    assertThat(plan.targetCount()).isEqualTo(9);
  }

  private static String pdf() throws IOException {
    return NoticeFormat.PDF.text(resource("office.pdf"), Columns.usual());
  }

  private static String text() throws IOException {
    return new String(resource("office.txt"), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = OfficePdfTest.class.getResourceAsStream("/notices/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    }
  }
}
