package org.alvhdesk.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;

/** Rule documents by id, and the typed views of those that the engine executes. */
public final class RuleLibrary {
  /** Files that ship beside this class, condor sets first; each is called {@code <id>.json}. */
  static final List<String> SHIPPED =
      List.of(
          "LAYERED-002",
          "CORE45-000",
          "SHORT14-003",
          "FOUR42-004",
          "FOUR42-004-A",
          "FOUR42-004-B",
          "FOUR42-004-D",
          "FOUR42-004-E",
          "FOUR42-004-F",
          "FOUR42-004-G",
          "TAILIRR-001",
          "VXTH",
          "PPUT-LIKE",
          "STATIC-VIX",
          "VOLOS-TAIL",
          "UNHEDGED",
          "DOWNSIZED");

  private final Map<String, RuleDocument> documents;

  private RuleLibrary(Map<String, RuleDocument> documents) {
    this.documents = documents;
  }

  /** The rule sets that ship with the engine. */
  public static RuleLibrary shipped() {
    return Shipped.LIBRARY;
  }

  /**
   * A library of {@code documents}, in their order.
   *
   * @throws IllegalArgumentException when two documents have the same id
   */
  public static RuleLibrary of(List<RuleDocument> documents) {
    Map<String, RuleDocument> byId = new LinkedHashMap<>();
    for (RuleDocument document : documents) {
      RuleDocument other = byId.putIfAbsent(document.id(), document);
      if (other != null) {
        throw new IllegalArgumentException(
            "two rule documents are called "
                + document.id()
                + " (versions "
                + other.version()
                + " and "
                + document.version()
                + "); give one of them another id");
      }
    }
    return new RuleLibrary(byId);
  }

  /** Every document. */
  public List<RuleDocument> all() {
    return List.copyOf(documents.values());
  }

  /**
   * The document called {@code id}.
   *
   * @throws IllegalArgumentException for any other name; lists what exists
   */
  public RuleDocument document(String id) {
    RuleDocument document = documents.get(id);
    if (document == null) {
      throw new IllegalArgumentException(
          "no rule set is called \""
              + id
              + "\"; there is: "
              + String.join(", ", documents.keySet()));
    }
    return document;
  }

  /**
   * Condor rules called {@code id}, such as {@code LAYERED-002}.
   *
   * @throws IllegalArgumentException when there is no condor rule set of that name, or one that
   *     this version of the engine does not execute; lists those it does
   */
  public CondorRules condorRules(String id) {
    return executed(RuleKind.CONDOR, id, CondorRules::new);
  }

  /**
   * Hedge rules called {@code id}, such as {@code FOUR42-004}.
   *
   * @throws IllegalArgumentException when there is no hedge rule set of that name, or one that this
   *     version of the engine does not execute; lists those it does
   */
  public FourFourTwoRules hedgeRules(String id) {
    return executed(RuleKind.HEDGE, id, FourFourTwoRules::new);
  }

  private <T> T executed(RuleKind kind, String id, Function<RuleSet, T> view) {
    RuleDocument document = documents.get(id);
    String word = kind == RuleKind.CONDOR ? "condor" : "hedge";
    if (document == null || document.kind() != kind) {
      throw new IllegalArgumentException(
          "no " + word + " rule set is called \"" + id + "\"; there is: " + executable(kind));
    }
    if (document.executedCount() == 0) {
      throw new IllegalArgumentException(
          "the "
              + word
              + " rule set "
              + id
              + " is a document that this version of the engine does not execute yet; it executes: "
              + executable(kind));
    }
    return view.apply(document.executable());
  }

  private String executable(RuleKind kind) {
    return String.join(
        ", ",
        documents.values().stream()
            .filter(d -> d.kind() == kind && d.executedCount() > 0)
            .map(RuleDocument::id)
            .toList());
  }

  /** The text of a shipped file. */
  static String shippedText(String id) {
    String name = id + ".json";
    try (InputStream in = RuleLibrary.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name + " beside RuleLibrary");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  /** Read once, on first use. */
  private static final class Shipped {
    private static final RuleLibrary LIBRARY = load();

    private static RuleLibrary load() {
      List<RuleDocument> documents = new ArrayList<>();
      for (String id : SHIPPED) {
        documents.add(RuleFile.read(id + ".json", shippedText(id)));
      }
      return of(documents);
    }
  }
}
