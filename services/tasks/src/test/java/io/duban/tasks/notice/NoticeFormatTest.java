package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// The files in which notices arrive.
class NoticeFormatTest {
  @Test
  void text_is_read_in_the_encodings_of_offices() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
      assertThat(NoticeFormat.TEXT.text("一、建设平台".getBytes(charset), Columns.usual()))
          .isEqualTo("一、建设平台");
    }
    byte[] controls = "一\u0001二\n三".getBytes(StandardCharsets.UTF_8);
    assertThat(NoticeFormat.TEXT.text(controls, Columns.usual())).isEqualTo("一\ufffd二\n三");
    refused(NoticeFormat.TEXT, new byte[] {(byte) 0xFF, 0, 1, (byte) 0xFF}, "document-unreadable");
  }

  @Test
  void a_docx_gives_its_paragraphs_tables_and_the_numbers_that_are_only_shown() throws IOException {
    try (var document = new XWPFDocument()) {
      var levels = CTAbstractNum.Factory.newInstance();
      levels.setAbstractNumId(BigInteger.ZERO);
      var level = levels.addNewLvl();
      level.setIlvl(BigInteger.ZERO);
      level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
      level.addNewLvlText().setVal("%1、");
      var numbering = document.createNumbering();
      var id = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(levels)));
      for (String words : List.of("目标", "任务")) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(id);
        paragraph.setNumILvl(BigInteger.ZERO);
        paragraph.createRun().setText(words);
      }
      var row = document.createTable(1, 2).getRow(0);
      row.getCell(0).setText("序号");
      row.getCell(1).setText("任务");
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      assertThat(NoticeFormat.DOCX.text(bytes.toByteArray(), Columns.usual()))
          .isEqualTo("一、目标\n二、任务\n序号\t任务\n");
    }
  }

  @Test
  void a_pdf_gives_its_text_with_lines_joined() throws IOException {
    String text =
        NoticeFormat.PDF.text(
            pdf(null, "1.A line that is full to its very end goes on here", "and ends.", "2.Next"),
            Columns.usual());
    assertThat(text)
        .isEqualTo("1.A line that is full to its very end goes on hereand ends.\n2.Next");
  }

  @Test
  void what_cannot_be_read_is_told_apart() throws IOException {
    refused(NoticeFormat.PDF, pdf("secret", "text"), "document-encrypted");
    refused(NoticeFormat.PDF, pdf(null), "document-scanned");
    refused(NoticeFormat.PDF, new byte[] {1, 2, 3}, "document-unreadable");
    refused(NoticeFormat.DOCX, new byte[] {1, 2, 3}, "document-unreadable");
    refused(
        NoticeFormat.DOCX,
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
        "document-encrypted");
  }

  private static void refused(NoticeFormat format, byte[] file, String code) {
    assertThatThrownBy(() -> format.text(file, Columns.usual()))
        .isInstanceOfSatisfying(
            NoticeRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static byte[] pdf(@Nullable String password, String... lines) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, -14);
        }
        content.endText();
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
