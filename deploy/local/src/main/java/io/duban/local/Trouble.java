package io.duban.local;

import java.io.IOException;

/// What a person at the terminal can do something about; its message is the one line they see.
public final class Trouble extends IOException {
  private static final long serialVersionUID = 1;

  public Trouble(String message) {
    super(message);
  }
}
