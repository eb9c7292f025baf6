package org.alvhdesk.hedge.scenario;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of {@code /scenarios/analysis}; a window is given whole or not at all. */
public class ScenarioParameters {
  @QueryParam("name")
  @Parameter(description = "Name of the window")
  String name;

  @QueryParam("spxMove")
  @Parameter(description = "Return of SPX over the window, decimal, above -1")
  Double spxMove;

  @QueryParam("vixFrom")
  @Parameter(description = "VIX at its start, points")
  Double vixFrom;

  @QueryParam("vixTo")
  @Parameter(description = "VIX at its end, points")
  Double vixTo;

  @QueryParam("cm30")
  @Parameter(description = "30-day constant-maturity VX, end over start")
  Double cm30;

  @QueryParam("cm110")
  @Parameter(description = "110-day constant-maturity VX, end over start")
  Double cm110;

  @QueryParam("cm180")
  @Parameter(description = "180-day constant-maturity VX, end over start")
  Double cm180;

  @QueryParam("vvixFrom")
  @Parameter(description = "VVIX at its start, points")
  Double vvixFrom;

  @QueryParam("vvixTo")
  @Parameter(description = "VVIX at its end, points")
  Double vvixTo;

  @QueryParam("vixBeta")
  @Parameter(description = "b_v in place of the rolling one of the last closes, a pure number")
  Double vixBeta;

  @QueryParam("share")
  @DefaultValue("0.5")
  @Parameter(description = "Share of a shock's condor loss to offset, decimal")
  BigDecimal share = new BigDecimal("0.5");

  @QueryParam("countHeld")
  @DefaultValue("false")
  @Parameter(description = "Whether the held hedge counts towards the share")
  boolean countHeld;

  boolean namesAWindow() {
    return Stream.of(spxMove, vixFrom, vixTo, cm30, cm110, cm180, vvixFrom, vvixTo)
        .anyMatch(given -> given != null);
  }
}
