package org.alvhdesk.hedge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkQualitiesTest {
  private static final LocalDate BEFORE = LocalDate.of(2022, 2, 3);

  @Test
  void aChangeOfPricesIsSaid_forEachPartOfTheBook() {
    MarkQualities model = new MarkQualities("MODEL", "MODEL");
    MarkQualities spxReal = new MarkQualities("DELAYED", "MODEL");

    assertThat(spxReal.changedSince(BEFORE, model))
        .isEqualTo(
            "condors marked at MODEL prices on 2022-02-03 and at DELAYED now. A part of the gain"
                + " is this change of prices, not the market's.");
    assertThat(new MarkQualities("MODEL", "DELAYED").changedSince(BEFORE, spxReal))
        .contains("condors marked at DELAYED prices on 2022-02-03 and at MODEL now")
        .contains("hedge marked at MODEL prices");
  }

  @Test
  void nothingIsSaid_whenNothingChangedOrItIsNotKnown() {
    MarkQualities real = new MarkQualities("DELAYED", "DELAYED");

    assertThat(real.changedSince(BEFORE, real)).isNull();
    assertThat(real.changedSince(BEFORE, new MarkQualities(null, null))).isNull();
  }
}
