package org.alvhdesk.marketdata.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alvhdesk.contracts.rest.ExpiryView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.rest.Parameters;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.OutsideCalendar;
import org.jboss.resteasy.reactive.RestQuery;

/** The expiry calendar by rule (docs/methodology 1.4). */
@Path("/api/v1/calendar")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class CalendarResource {
  private static final int DEFAULT_DAYS = 365;
  private static final int MAX_DAYS = 3660;

  private final CurrentMarket market;

  CalendarResource(CurrentMarket market) {
    this.market = market;
  }

  /**
   * Expiries of {@code root} from {@code from} to {@code to}, both included; without dates a year
   * from the market's present session.
   */
  @GET
  @Path("/expiries")
  public Items<ExpiryView> expiries(
      @RestQuery String root, @RestQuery String from, @RestQuery String to) {
    OptionRoot wanted = Parameters.root(root, 400);
    LocalDate first = Parameters.date("from", from).orElseGet(this::present);
    LocalDate last = Parameters.date("to", to).orElse(first.plusDays(DEFAULT_DAYS));
    Parameters.ascending(first, last);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days > MAX_DAYS) {
      throw Problems.problem(400, "At most ten years at a time; ask for a shorter range.");
    }
    List<ExpiryView> items =
        listing(wanted, first, (int) days).stream()
            .map(
                date ->
                    new ExpiryView(
                        wanted.name(),
                        date,
                        wanted == OptionRoot.SPXW ? "PM" : "AM",
                        wanted.settlementOf(date)))
            .toList();
    return Items.of(items);
  }

  private static List<LocalDate> listing(OptionRoot root, LocalDate first, int days) {
    try {
      return Expiries.simulatedListing(root, first.minusDays(1), days);
    } catch (OutsideCalendar e) {
      throw Problems.problem(400, "There are no expiries to tell: " + e.getMessage() + ".");
    }
  }

  private LocalDate present() {
    return market
        .latest()
        .map(step -> step.fact().session())
        .orElseThrow(() -> Problems.problem(400, "from is needed until the first step is sealed."));
  }
}
