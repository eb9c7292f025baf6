package org.alvhdesk.strategy.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
  @ParameterizedTest
  @CsvSource({
    "0,1,false",
    "1,0,false",
    "1,0.9,false",
    "1,1,true",
    "1,1.1,true",
    "NaN,1,false",
    "1,NaN,false"
  })
  void deadAndCrossedQuotesAreNotUsable(double bid, double ask, boolean usable) {
    assertThat(new Quote(bid, ask).usable()).isEqualTo(usable);
  }
}
