package io.duban.kernel.store;

/// An event would be larger than its topic takes; nothing of its append was stored.
public final class TooLarge extends RuntimeException {
  /// The most bytes that the data of one event may have. The topic takes somewhat more, for what
  /// surrounds them.
  public static final int MOST = 8 * 1024 * 1024 - 64 * 1024;

  TooLarge(String type) {
    super("an event is larger than its topic takes: " + type, null, false, false);
  }
}
