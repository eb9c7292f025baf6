package org.alvhdesk.market.files.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTimeTest {
  @ParameterizedTest(name = "{0}")
  @DisplayName("a moment in the language and zone of the browser that fetched the page")
  @CsvSource(
      delimiter = '|',
      value = {
        "Jun 27 2020 @ 05:39 ET | 2020-06-27T09:39:00Z",
        "May 13 2019 @ 04:47 ET | 2019-05-13T08:47:00Z",
        "February 5 2022, 8:09 PM EST | 2022-02-06T01:09:00Z",
        "February 7, 2023 at 5:34 PM EST | 2023-02-07T22:34:00Z",
        "August 20, 2023 at 10:42 PM EDT | 2023-08-21T02:42:00Z",
        "January 7, 2024 at 12:05 AM EST | 2024-01-07T05:05:00Z",
        "23 de marzo de 2022, 10:11 GMT-4 | 2022-03-23T14:11:00Z",
        "9 декабря 2023 г. в 13:49 GMT-5 | 2023-12-09T18:49:00Z",
        "5. Januar 2024 um 22:15 MEZ | 2024-01-05T21:15:00Z",
        "5 janvier 2024 à 22:15 UTC+1 | 2024-01-05T21:15:00Z",
        "5 gennaio 2024 alle ore 22:15 CET | 2024-01-05T21:15:00Z",
        "5 de janeiro de 2024 às 18:15 BRT GMT-3 | 2024-01-05T21:15:00Z",
        "5 stycznia 2024 22:15 CET | 2024-01-05T21:15:00Z",
        "5 januari 2024 om 22:15 CET | 2024-01-05T21:15:00Z",
        "5 Ocak 2024 00:15 GMT+3 | 2024-01-04T21:15:00Z",
        "2024年1月6日 6:15 GMT+9 | 2024-01-05T21:15:00Z",
        "2024年1月6日 GMT+8 05:15 | 2024-01-05T21:15:00Z",
        "2024년 1월 6일 오전 6시 15분 GMT+9 | 2024-01-05T21:15:00Z",
        "5 января 2024 г., 16:15 GMT−5 | 2024-01-05T21:15:00Z",
        "January 5, 2024 at 3:15 PM CST | 2024-01-05T21:15:00Z",
        "5 January 2024 at 21:15 GMT | 2024-01-05T21:15:00Z",
        "2024-01-05 16:15 ET | 2024-01-05T21:15:00Z",
        "6 January 2024 at 2:45 am GMT+5:30 | 2024-01-05T21:15:00Z",
      })
  void parsed(String text, Instant expected) {
    assertThat(HeaderTime.parse(text)).contains(expected);
  }

  @Test
  @DisplayName("a line without a date or a time is none")
  void none() {
    assertThat(HeaderTime.parse("S&P 500 INDEX, Last: 4697.2402, Change: 8.5602")).isEmpty();
    assertThat(HeaderTime.parse("January 5, 2024")).isEmpty();
    assertThat(HeaderTime.parse("February 31, 2024 at 10:00 AM EST")).isEmpty();
    assertThat(HeaderTime.parse("")).isEmpty();
  }
}
