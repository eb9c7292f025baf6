package org.alvhdesk.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.ExecutedParameters;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.document.Side;

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

  /**
   * This library with {@code replacing} in the place of those of their ids, new ones at the end.
   */
  public RuleLibrary with(Collection<RuleDocument> replacing) {
    Map<String, RuleDocument> byId = new LinkedHashMap<>(documents);
    replacing.forEach(document -> byId.put(document.id(), document));
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
    return executed(id, CondorRules::new);
  }

  /**
   * Hedge rules of the document called {@code id}: a hedge set, a condor set with hedge groups or a
   * comparator, such as {@code FOUR42-004}.
   *
   * @throws IllegalArgumentException when there is no document of that name, or one whose hedge
   *     this version of the engine does not execute; lists those it does
   */
  public HedgeRules hedgeRules(String id) {
    RuleDocument document = documents.get(id);
    if (document == null || !hedges(document)) {
      throw new IllegalArgumentException(
          "no hedge rule set is called \""
              + id
              + "\"; there is: "
              + String.join(
                  ", ",
                  documents.values().stream()
                      .filter(RuleLibrary::hedges)
                      .map(RuleDocument::id)
                      .toList()));
    }
    return HedgeRules.of(document.executable(), this::arm);
  }

  /** M7: the set that another one is matched against; as shipped where it is not one of these. */
  private HedgeRules arm(String id) {
    return documents.containsKey(id) ? hedgeRules(id) : shipped().hedgeRules(id);
  }

  /**
   * What the condor document called {@code id} says about the hedge beside it (002-7, 002-13);
   * empty when it says nothing.
   *
   * @throws IllegalArgumentException when there is no document of that name
   */
  public Optional<HedgeModifiers> hedgeModifiers(String id) {
    return HedgeModifiers.of(document(id).executable());
  }

  /** Whether the engine executes a parameter that only a hedge view reads. */
  private static boolean hedges(RuleDocument document) {
    return document.parameters().stream()
        .anyMatch(p -> p.executed() && HedgeRules.MARKS.contains(p.name()));
  }

  private <T> T executed(String id, Function<RuleSet, T> view) {
    RuleDocument document = documents.get(id);
    if (document == null || document.kind() != RuleKind.CONDOR) {
      throw new IllegalArgumentException(
          "no condor rule set is called \"" + id + "\"; there is: " + condorSets());
    }
    if (!condors(document)) {
      throw new IllegalArgumentException(
          "the condor rule set "
              + id
              + " is a document that this version of the engine does not execute yet; it executes: "
              + condorSets());
    }
    return view.apply(document.executable());
  }

  private static boolean condors(RuleDocument document) {
    return document.groups().stream()
        .filter(g -> g.side() == Side.CONDOR)
        .flatMap(g -> g.parameters().stream())
        .anyMatch(p -> p.executed() && ExecutedParameters.of(RuleKind.CONDOR).contains(p.name()));
  }

  private String condorSets() {
    return String.join(
        ", ",
        documents.values().stream()
            .filter(d -> d.kind() == RuleKind.CONDOR && condors(d))
            .map(RuleDocument::id)
            .toList());
  }

  /**
   * The text of the shipped document called {@code id}: what a desk starts from that writes its
   * own.
   *
   * @throws IllegalStateException when none ships under that name
   */
  public static String shippedText(String id) {
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
