package org.alvhdesk.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteFilterTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin,http://127.0.0.1:8080,false",
        "none,-,false",
        "-,-,false",
        "-,http://127.0.0.1:8080,false",
        "-,HTTP://127.0.0.1:8080,false",
        "cross-site,-,true",
        "same-site,-,true",
        "nonsense,-,true",
        "same-origin,https://evil.example,true",
        "-,null,true",
        "-,http://127.0.0.1:8081,true",
        "-,https://127.0.0.1:8080,true",
        "-,http://127.0.0.1:8080.evil.example,true",
        "-,'http://not a uri',true",
        "-,'',true"
      })
  void tellsOwnFormsFromForeignOnes(String site, String origin, boolean foreign) {
    assertThat(CrossSiteFilter.foreign(site, origin, "http", "127.0.0.1:8080")).isEqualTo(foreign);
  }
}
