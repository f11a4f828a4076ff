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

  private PdfFile() {}

  static String text(byte[] file) {
    try (var document = Loader.loadPDF(file)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new NoticeRefused(
            "document-too-long",
            "%d pages, at most %d".formatted(document.getNumberOfPages(), MOST_PAGES));
      }
      var stripper = new PDFTextStripper();
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

  /// A line goes on with the next if it is full and neither a sentence nor a clause ends with it.
  private static String joined(String text) {
    var lines =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !PAGE_NUMBER.matcher(line).matches())
            .toList();
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    var whole = new StringBuilder();
    String before = "";
    for (String line : lines) {
      boolean heading = Heading.of(new NoticeText(line).plain()).isPresent();
      boolean ended = before.isEmpty() || "。：:；）)".indexOf(before.charAt(before.length() - 1)) >= 0;
      boolean full = before.length() >= FULL * longest;
      if (!whole.isEmpty() && (heading || ended || !full)) {
        whole.append('\n');
      }
      whole.append(line);
      before = line;
    }
    return whole.toString();
  }
}
