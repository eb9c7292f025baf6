package org.alvhdesk.marketdata.slice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alvhdesk.contracts.event.QuotesV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.kit.step.Slices;
import org.alvhdesk.marketdata.current.CurrentMarket;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.rest.Parameters;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.quote.Quote;
import org.jboss.resteasy.reactive.RestQuery;

/** The latest option chains as people can read them. */
@Path("/api/v1/chains")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class ChainResource {
  private final CurrentMarket market;

  ChainResource(CurrentMarket market) {
    this.market = market;
  }

  /**
   * All listed strikes of {@code root}, of one expiry when it is given, with who quoted them, when,
   * and how many quotes were excluded for which reason.
   *
   * @param quotes false leaves the strikes out: forwards, volatilities and counts alone
   */
  @GET
  @Path("/{root}/latest")
  public ChainView latest(
      String root, @RestQuery String expiry, @RestQuery @DefaultValue("true") boolean quotes) {
    OptionRoot wanted = Parameters.root(root, 404);
    LocalDate only = Parameters.date("expiry", expiry).orElse(null);
    SealedStep step = market.latest().orElseThrow(() -> Problems.problem(404, market.noStepYet()));
    List<ChainView.Expiry> expiries =
        step.slices().stream()
            .filter(s -> s.root().equals(wanted.name()))
            .filter(s -> only == null || s.expiry().equals(only))
            .map(s -> expiry(s, step.fact().session(), quotes))
            .toList();
    if (expiries.isEmpty()) {
      throw Problems.problem(
          404,
          "There is no "
              + wanted
              + (only == null ? " chain" : " expiry " + only)
              + " at this step; listed are "
              + listed(step, wanted)
              + ".");
    }
    QuotesV1.Chain provenance =
        step.fact().quotes() == null ? null : step.fact().quotes().of(wanted.name());
    return new ChainView(
        wanted.name(),
        step.fact().runId(),
        step.fact().step(),
        step.fact().snapshotId(),
        step.fact().marketTime(),
        provenance,
        provenance == null ? 0 : minutes(provenance.asOf(), step.fact().marketTime()),
        expiries);
  }

  private static List<LocalDate> listed(SealedStep step, OptionRoot root) {
    return step.slices().stream()
        .filter(s -> s.root().equals(root.name()))
        .map(SliceV1::expiry)
        .toList();
  }

  private static ChainView.Expiry expiry(SliceV1 s, LocalDate session, boolean strikes) {
    List<ChainView.Quote> quotes = new ArrayList<>(s.strikes().length);
    for (int i = 0; strikes && i < s.strikes().length; i++) {
      quotes.add(
          new ChainView.Quote(
              s.strikes()[i],
              s.callBid()[i],
              s.callAsk()[i],
              s.putBid()[i],
              s.putAsk()[i],
              number(s.vol()[i]),
              number(s.callDelta()[i]),
              number(s.gamma()[i]),
              number(s.vega()[i])));
    }
    return new ChainView.Expiry(
        s.expiry(),
        Expiries.daysTo(s.expiry(), session),
        s.years(),
        s.forward(),
        s.discount(),
        s.quality(),
        s.source(),
        tradable(s),
        number(s.vol()[Slices.toMarket(s).nearest(s.forward())]),
        quotes);
  }

  private static int tradable(SliceV1 s) {
    return (int)
        IntStream.range(0, s.strikes().length)
            .filter(i -> usable(s.callBid()[i], s.callAsk()[i]))
            .filter(i -> usable(s.putBid()[i], s.putAsk()[i]))
            .count();
  }

  private static boolean usable(double bid, double ask) {
    return new Quote(bid, ask).usable();
  }

  private static double minutes(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds()) / 60.0;
  }

  private static Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
