package io.duban.tasks.notice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A notice as plain text, in one of the encodings that offices write.
final class TextFile {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private TextFile() {}

  static String text(byte[] file) {
    if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
      return new String(file, StandardCharsets.UTF_16);
    }
    for (Charset charset : CHARSETS) {
      var text = decoded(file, charset);
      if (text.isPresent()) {
        return text.get().startsWith("\ufeff") ? text.get().substring(1) : text.get();
      }
    }
    throw new NoticeRefused("document-unreadable", "neither UTF-8 nor GB18030 text");
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] file, int first, int second) {
    return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
  }
}
