package org.alvhdesk.hedge.approval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.alvhdesk.rulefiles.PolicyLibrary;

/** Texts of policies made from the one that ships. */
public final class TestPolicies {
  private TestPolicies() {}

  /** The text of DESK. */
  public static String desk() {
    try (InputStream in = PolicyLibrary.class.getResourceAsStream("policy/DESK.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String renamed(String id, int version) {
    return desk()
        .replaceFirst("\"id\": \"DESK\"", "\"id\": \"" + id + "\"")
        .replaceFirst("\"version\": 3", "\"version\": " + version);
  }

  /** DESK with a second factor for every hedge change. */
  public static String alwaysASecondFactor() {
    return renamed("STRICT", 2).replaceFirst("\"secondFactor\": false", "\"secondFactor\": true");
  }
}
