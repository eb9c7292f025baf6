package org.alvhdesk.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.approval.policy.PolicyDocument;

/** The approval policies that ship with the desk. */
public final class PolicyLibrary {
  /** For a desk of five and more: two people and risk, three for what is large or lasting. */
  public static final String DESK = "DESK";

  /** For a desk of two or three: whoever asked, and one of risk. */
  public static final String PAIR = "PAIR";

  /** Their names. */
  public static final List<String> SHIPPED = List.of(DESK, PAIR);

  /** Resources of versions that shipped before, newest first: what was signed names them. */
  private static final List<String> EARLIER =
      List.of("earlier/DESK-2", "earlier/PAIR-2", "earlier/DESK-1", "earlier/PAIR-1");

  private PolicyLibrary() {}

  /**
   * The policy called {@code id}.
   *
   * @throws IllegalArgumentException for any other name; lists what exists
   */
  public static PolicyDocument shipped(String id) {
    if (!SHIPPED.contains(id)) {
      throw new IllegalArgumentException(
          "no approval policy is called \"" + id + "\"; there is: " + String.join(", ", SHIPPED));
    }
    return PolicyFile.read(id + ".json", text(id));
  }

  /** Every version that ever shipped, those of today first: a proof counts by what ruled then. */
  public static List<PolicyDocument> everShipped() {
    return Stream.concat(SHIPPED.stream(), EARLIER.stream())
        .map(name -> PolicyFile.read(name + ".json", text(name)))
        .toList();
  }

  /**
   * The text of the shipped policy called {@code id}: what a desk starts from that writes its own.
   *
   * @throws IllegalStateException when none ships under that name
   */
  public static String text(String id) {
    String name = "policy/" + id + ".json";
    try (InputStream in = PolicyLibrary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name + " beside PolicyLibrary");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
