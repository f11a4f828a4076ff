package io.duban.tasks.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The files in which a notice may arrive.
public enum NoticeFormat {
  TEXT("text/plain"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv");

  private final String mediaType;

  NoticeFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// `text`, `docx` and so on.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Parameters such as a charset do not matter.
  public static Optional<NoticeFormat> of(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(bare)).findFirst();
  }

  /// The text of the file, a paragraph to a line. Characters that no text can hold, as where a PDF
  /// does not say what its glyphs mean, are replaced by �.
  ///
  /// @param columns what the columns of a table say
  /// @throws NoticeRefused if there is none that can be read
  public String text(byte[] file, Columns columns) {
    return clean(
        switch (this) {
          case TEXT -> TextFile.text(file);
          case DOCX -> DocxFile.text(file);
          case PDF -> PdfFile.text(file);
          case XLSX -> TableFile.xlsx(file, columns);
          case CSV -> TableFile.csv(file, columns);
        });
  }

  private static String clean(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c -> {
              boolean control =
                  Character.getType(c) == Character.CONTROL && "\n\t\r\f".indexOf(c) < 0;
              return control || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c;
            })
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
