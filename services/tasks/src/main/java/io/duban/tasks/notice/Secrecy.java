package io.duban.tasks.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/// The mark of a classified document. Such a document is not taken in.
final class Secrecy {
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^\\s{0,20}(?:密\\s?级\\s?:?\\s?)?(?<mark>绝\\s?密|机\\s?密|秘\\s?密)\\s{0,4}(?:级)?\\s{0,4}(?:[★☆*]\\s{0,4}[^\\n]{0,20})?\\s{0,4}$"
              + "|(?<star>绝密|机密|秘密)\\s?[★☆]");

  private Secrecy() {}

  /// The mark, if the text bears one. The words inside a sentence (商业秘密) are no mark.
  static Optional<String> mark(NoticeText text) {
    var mark = MARK.matcher(text.plain());
    return mark.find()
        ? Optional.of(
            (mark.group("mark") == null ? mark.group("star") : mark.group("mark")).replace(" ", ""))
        : Optional.empty();
  }
}
