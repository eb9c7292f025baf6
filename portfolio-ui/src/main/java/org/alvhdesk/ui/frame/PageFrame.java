package org.alvhdesk.ui.frame;

import java.util.List;
import org.alvhdesk.ui.clock.MarketStrip;

/**
 * What surrounds every page.
 *
 * @param nav which page of {@link Navigation} is current, such as {@code overview}; empty for none
 * @param path path and query of this page, to come back to after an action
 * @param live SSE events that make this page stale, comma-separated; empty for a still page
 * @param regions ids of the parts that a live refresh replaces
 * @param user user name, empty when nobody is logged in
 * @param roles desk roles in words
 * @param theme {@code light}, {@code dark} or empty for the system's
 * @param strip the market band; null on pages without it
 * @param flash outcome of the last action, or null
 */
public record PageFrame(
    String title,
    String nav,
    String path,
    String live,
    List<String> regions,
    String user,
    String roles,
    String theme,
    MarketStrip strip,
    List<Banner> banners,
    Flash flash,
    String version) {

  /** Where {@link #theme} goes when the button is pressed. */
  public String otherTheme() {
    return "dark".equals(theme) ? "light" : "light".equals(theme) ? "" : "dark";
  }

  /** What the theme button says. */
  public String themeLabel() {
    return switch (theme) {
      case "dark" -> "Theme: dark";
      case "light" -> "Theme: light";
      default -> "Theme: auto";
    };
  }

  /** Parts to replace, as htmx wants them. */
  public String selectOob() {
    return String.join(",", regions.stream().map(id -> "#" + id).toList());
  }

  /** Whether somebody is logged in. */
  public boolean loggedIn() {
    return !user.isEmpty();
  }

  /** The sections of the navigation. */
  public List<Navigation.Section> sections() {
    return Navigation.sections();
  }

  /** The pages beside this one in its section, this one included; empty when it stands alone. */
  public List<Navigation.Page> neighbours() {
    return Navigation.sections().stream()
        .filter(s -> s.holds(nav) && s.pages().size() > 1)
        .findFirst()
        .map(Navigation.Section::pages)
        .orElse(List.of());
  }
}
