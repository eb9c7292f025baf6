package org.alvhdesk.condor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.alvhdesk.approval.JsonText;
import org.alvhdesk.approval.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  private static JsonValue json(String text) {
    return JsonText.read(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1, 'b': [true, null]} | { 'b':[true,null],'a':1.0 }",
        "{'theta': 0} | {'theta': -0.0}",
        "{'limit': '3.00'} | {'limit': '3\\u002e00'}",
        "[] | []",
      })
  void findsNone_whenTheCanonicalBytesAreEqual(String approved, String stored) {
    assertThat(Difference.first(json(approved), json(stored))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': {'q': [1, 2]}} | {'a': {'q': [1, 20]}} | /a/q/1 is 20, approved was 2",
        "{'limit': '3.00'} | {'limit': '3.0'} | /limit is '3.0', approved was '3.00'",
        "{'limit': '3.00'} | {'limit': 3.00} | /limit is 3, approved was '3.00'",
        "{'a': null} | {} | /a is nothing, approved was null",
        "{} | {'a': null} | /a is null, approved was nothing",
        "[1] | [1, 2] | /1 is 2, approved was nothing",
        "[1, 2] | [1] | /1 is nothing, approved was 2",
        "{'a': []} | {'a': {}} | /a is {}, approved was []",
        "{'b': 1, 'a': 1} | {'b': 2, 'a': 2} | /a is 2, approved was 1",
      })
  void namesTheFirst(String approved, String stored, String words) {
    assertThat(Difference.first(json(approved), json(stored))).hasValue(words.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource({"78, false", "79, true"})
  void cutsWhatIsLong(int letters, boolean cut) {
    String words =
        Difference.first(json("''"), json("'" + "x".repeat(letters) + "'")).orElseThrow();

    assertThat(words.contains("...")).isEqualTo(cut);
  }
}
