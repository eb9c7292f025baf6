package org.alvhdesk.ui.frame;

import java.util.List;

/**
 * Where pages are: a few sections, each with its pages. The bar shows the sections and, below, the
 * pages of the current one, so that it stays one row on a desk and readable on a phone.
 */
public final class Navigation {
  private static final List<Section> SECTIONS =
      List.of(
          new Section("Overview", List.of(new Page("overview", "Overview", "/"))),
          new Section(
              "Book",
              List.of(
                  new Page("book", "Positions", "/book"),
                  new Page("ladder", "Ladder", "/ladder"),
                  new Page("candidates", "Candidates", "/candidates"),
                  new Page("layers", "Layers", "/layers"),
                  new Page("ledger", "Ledger", "/ledger"),
                  new Page("capital", "Capital", "/capital"),
                  new Page("import", "Opening book", "/book/import"))),
          new Section(
              "Proposals",
              List.of(
                  new Page("proposals", "Proposals", "/proposals"),
                  new Page("fills", "Fills", "/fills"),
                  new Page("documents", "Rules in force", "/documents"),
                  new Page("emergencies", "Emergencies", "/emergencies"))),
          new Section("Scenarios", List.of(new Page("scenarios", "Scenarios", "/scenarios"))),
          new Section(
              "Market",
              List.of(
                  new Page("market", "Market", "/market"),
                  new Page("signals", "Signals", "/signals"),
                  new Page("data", "Data", "/data"),
                  new Page("sources", "Sources", "/data/sources"),
                  new Page("events", "Events", "/data/events"))),
          new Section(
              "Rules",
              List.of(
                  new Page("rules", "Rule sets", "/rules"),
                  new Page("policy", "Policy", "/policy"),
                  new Page("members", "People", "/members"),
                  new Page("delegations", "Delegations", "/delegations"),
                  new Page("audit", "Audit", "/audit"))));

  private Navigation() {}

  /** All sections, in the bar's order. */
  public static List<Section> sections() {
    return SECTIONS;
  }

  /** A group of pages; its link leads to the first. */
  public record Section(String label, List<Page> pages) {

    /** Where the section's own link leads. */
    public String path() {
      return pages.getFirst().path();
    }

    /** Whether the page of this id is one of the section's. */
    public boolean holds(String id) {
      return pages.stream().anyMatch(p -> p.id().equals(id));
    }
  }

  /**
   * An entry.
   *
   * @param id what pages call themselves in {@link PageFrame#nav}
   * @param path absolute path
   */
  public record Page(String id, String label, String path) {}
}
