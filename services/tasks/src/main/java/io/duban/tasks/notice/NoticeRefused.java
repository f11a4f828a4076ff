package io.duban.tasks.notice;

/// The document cannot or may not be read. Nothing of it is kept.
public final class NoticeRefused extends RuntimeException {
  private final String code;

  /// @param code kebab-case: `document-classified`, `document-too-long` and so on
  public NoticeRefused(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
