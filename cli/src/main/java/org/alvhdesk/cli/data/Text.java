package org.alvhdesk.cli.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Bytes to stdout. */
final class Text {
  private Text() {}

  static void write(OutputStream out, byte[] text) {
    try {
      out.write(text);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
