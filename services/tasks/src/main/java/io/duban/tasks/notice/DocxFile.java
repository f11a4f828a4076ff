package io.duban.tasks.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/// A notice as a word processor's file. Numbers that the word processor only shows are written
/// out, since they tell parts apart.
final class DocxFile {
  private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

  private final StringBuilder text = new StringBuilder();
  private final Map<String, int[]> counters = new HashMap<>();

  private DocxFile() {}

  static String text(byte[] file) {
    if (isOle(file)) {
      throw new NoticeRefused(
          "document-encrypted", "it asks for a password, or is of the old .doc format");
    }
    try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
      var docx = new DocxFile();
      for (IBodyElement element : document.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> docx.paragraph(paragraph);
          case XWPFTable table -> docx.table(table);
          default -> {}
        }
      }
      return docx.text.toString();
    } catch (IOException | RuntimeException e) {
      throw new NoticeRefused("document-unreadable", "not a DOCX file that can be read");
    }
  }

  private static boolean isOle(byte[] file) {
    for (int i = 0; i < OLE.length; i++) {
      if (file.length <= i || (file[i] & 0xFF) != OLE[i]) {
        return false;
      }
    }
    return true;
  }

  private void paragraph(XWPFParagraph paragraph) {
    text.append(number(paragraph)).append(paragraph.getText()).append('\n');
  }

  private void table(XWPFTable table) {
    for (XWPFTableRow row : table.getRows()) {
      text.append(
              String.join("\t", row.getTableCells().stream().map(XWPFTableCell::getText).toList()))
          .append('\n');
    }
  }

  /// What the word processor shows before the paragraph, such as 一、 or 3.
  private String number(XWPFParagraph paragraph) {
    var list = paragraph.getNumID();
    var depth = paragraph.getNumIlvl();
    @Nullable String shape = paragraph.getNumLevelText();
    @Nullable String format = paragraph.getNumFmt();
    if (list == null || depth == null || shape == null || format == null) {
      return "";
    }
    int level = Math.clamp(depth.intValue(), 0, 8);
    int[] counts = counters.computeIfAbsent(list.toString(), _ -> new int[9]);
    counts[level]++;
    for (int below = level + 1; below < counts.length; below++) {
      counts[below] = 0;
    }
    String number = shape;
    for (int i = 0; i <= level; i++) {
      number =
          number.replace("%" + (i + 1), i == level ? shown(counts[i], format) : "" + counts[i]);
    }
    return number;
  }

  private static String shown(int count, String format) {
    String lower = format.toLowerCase(Locale.ROOT);
    boolean han =
        lower.contains("chinese") || lower.contains("japanese") || lower.contains("ideograph");
    return han ? Heading.numeral(count) : Integer.toString(count);
  }
}
