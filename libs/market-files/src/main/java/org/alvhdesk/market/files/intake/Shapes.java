package org.alvhdesk.market.files.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.market.files.breadth.BreadthTableCsv;
import org.alvhdesk.market.files.breadth.NyseCountsCsv;
import org.alvhdesk.market.files.breadth.VendorLineCsv;
import org.alvhdesk.market.files.calendar.FedMeetingsCsv;
import org.alvhdesk.market.files.calendar.FredReleaseDatesJson;
import org.alvhdesk.market.files.calendar.MacroEventsCsv;
import org.alvhdesk.market.files.futures.CfeSettlementCsv;
import org.alvhdesk.market.files.futures.VxConstantMaturityCsv;
import org.alvhdesk.market.files.futures.VxContractCsv;
import org.alvhdesk.market.files.futures.VxCurveCsv;
import org.alvhdesk.market.files.golden.SmilesCsv;
import org.alvhdesk.market.files.golden.WhitePaperCsv;
import org.alvhdesk.market.files.golden.WhitePaperJson;
import org.alvhdesk.market.files.index.BarsCsv;
import org.alvhdesk.market.files.index.IndexColumnsCsv;
import org.alvhdesk.market.files.series.FredCsv;
import org.alvhdesk.market.files.series.FredJson;
import org.alvhdesk.market.files.series.GdpCsv;
import org.alvhdesk.market.files.series.ShillerCsv;
import org.alvhdesk.market.files.series.TopTenWeightCsv;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.JsonShape;

/** Every shape beside option chains, the more particular before the more general. */
final class Shapes {
  static final List<CsvShape> CSV =
      List.of(
          new VxContractCsv(),
          new CfeSettlementCsv(),
          new VxCurveCsv(),
          new VxConstantMaturityCsv(),
          new NyseCountsCsv(),
          new BreadthTableCsv(),
          new VendorLineCsv(),
          new MacroEventsCsv(),
          new FedMeetingsCsv(),
          new ShillerCsv(),
          new GdpCsv(),
          new TopTenWeightCsv(),
          new IndexColumnsCsv(),
          new BarsCsv(),
          new FredCsv(),
          new WhitePaperCsv(),
          new SmilesCsv());
  static final List<JsonShape> JSON =
      List.of(new FredJson(), new FredReleaseDatesJson(), new WhitePaperJson());

  private Shapes() {}

  static String understood() {
    return Stream.concat(
            CSV.stream().map(CsvShape::describes), JSON.stream().map(JsonShape::describes))
        .collect(Collectors.joining("; "));
  }
}
