package io.duban.tasks.notice;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// A notice as PDF with text. Its lines are joined to paragraphs again.
final class PdfFile {
  private static final int MOST_PAGES = 300;
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–\\s]*\\d{1,3}[-—–\\s]*");
  private static final double FULL = 0.8;
  private static final int LONGEST_CLAUSE = 300;

  /// A sentence, or a clause that names units.
  private static final Pattern ENDED =
      Pattern.compile("[。：:；]$|(?:单位|责任|牵头|负责|部门|局|委|办|区|市)[^（(]*[）)]$");

  /// A document number, or a date.
  private static final Pattern ALONE =
      Pattern.compile("\\p{IsHan}+[〔\\[]\\d{4}[〕\\]]\\d+号|\\d{4}年\\d{1,2}月\\d{1,2}日");

  /// Layout puts some room between Chinese and Western characters, which is no space of the text.
  /// After a number that begins a line it may be one.
  private static final Pattern SPACING =
      Pattern.compile(
          "(?<=[\\p{IsHan}，。；：、（）《》“”])\\s+(?=\\w)"
              + "|(?<=[\\w%.])(?<!^[\\d.]{1,6})\\s+(?=[\\p{IsHan}（《“])");

  private PdfFile() {}

  static String text(byte[] file) {
    try (var document = Loader.loadPDF(file)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new NoticeRefused(
            "document-too-long",
            "%d pages, at most %d".formatted(document.getNumberOfPages(), MOST_PAGES));
      }
      var stripper = new PDFTextStripper();
      // Characters of a second font, often the quotation marks, do not come in the line's order.
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      String text = stripper.getText(document);
      if (text.isBlank()) {
        throw new NoticeRefused("document-scanned", "its pages are pictures without text");
      }
      return joined(text);
    } catch (InvalidPasswordException e) {
      throw new NoticeRefused("document-encrypted", "it asks for a password");
    } catch (IOException | RuntimeException e) {
      throw e instanceof NoticeRefused refused
          ? refused
          : new NoticeRefused("document-unreadable", "not a PDF that can be read");
    }
  }

  /// A line goes on with the next inside a bracket, or if it is full and neither a sentence nor a
  /// clause ends with it; not before what stands on a line of its own.
  private static String joined(String text) {
    var lines =
        text.lines()
            .map(line -> SPACING.matcher(line.strip()).replaceAll(""))
            .filter(line -> !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
            .toList();
    int longest = lines.stream().mapToInt(PdfFile::width).max().orElse(0);
    var whole = new StringBuilder();
    String before = "";
    int open = 0;
    for (String line : lines) {
      boolean alone =
          Heading.of(new NoticeText(line).plain()).isPresent() || ALONE.matcher(line).matches();
      boolean ended = before.isEmpty() || ENDED.matcher(tail(before)).find();
      boolean full = width(before) >= FULL * longest;
      boolean goesOn = !alone && full && (open > 0 || !ended);
      if (!whole.isEmpty() && !goesOn) {
        whole.append('\n');
        open = 0;
      }
      whole.append(line);
      before = line;
      open = Math.max(0, open + brackets(line));
    }
    return whole.toString();
  }

  /// The end of the line, as long as a clause may be.
  private static String tail(String line) {
    return line.substring(Math.max(0, line.length() - LONGEST_CLAUSE));
  }

  /// How many more brackets open than close.
  private static int brackets(String line) {
    return line.codePoints()
        .map(c -> "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0)
        .sum();
  }

  /// As printed: a Chinese character is as wide as two digits.
  private static int width(String line) {
    return line.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }
}
