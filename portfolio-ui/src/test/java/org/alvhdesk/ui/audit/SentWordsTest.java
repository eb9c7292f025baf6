package org.alvhdesk.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentWordsTest {
  @Test
  void leavesOutWhatWasLeftOpen() {
    assertThat(
            SentWords.sent(
                "{\"running\":true,\"speed\":null,\"pauseOnSubmission\":false,\"x\":\"\"}"))
        .isEqualTo("running: yes, pause on submission: no");
    assertThat(SentWords.sent("{\"speed\":10.0}")).isEqualTo("speed: 10 market min/s");
  }

  @Test
  void shortensHashes_ofFilesInAList() {
    assertThat(
            SentWords.sent(
                "[\"\",\"VIX.csv, 12 bytes, " + "ab".repeat(32) + "\",\"b.csv, 1 bytes\"]"))
        .isEqualTo("VIX.csv, 12 bytes, abababababab; b.csv, 1 bytes");
  }

  @Test
  void saysHowAnUploadIsToBeRead_onlyWhatWasSaid() {
    assertThat(SentWords.sent("[\"|||||\",\"VIX.csv, 1 bytes\"]")).isEqualTo("VIX.csv, 1 bytes");
    assertThat(SentWords.sent("[\"VIX||own|day||value=last\",\"a.csv\"]"))
        .isEqualTo("VIX, own, day, value=last; a.csv");
  }

  @Test
  void knowsTheRunOfAnImport_andOfNothingElse() {
    assertThat(SentWords.importRun("202 http://127.0.0.1:8081/api/v1/imports/17")).isEqualTo("17");
    assertThat(SentWords.importRun("503 Other imports wait")).isEmpty();
    assertThat(SentWords.importRun("200 http://x/api/v1/imports/17/..")).isEmpty();
    assertThat(SentWords.importRun(null)).isEmpty();
  }

  @Test
  void takesAPlainReason_andNothing() {
    assertThat(SentWords.sent("\"moved by the Fed\"")).isEqualTo("moved by the Fed");
    assertThat(SentWords.sent(null)).isEmpty();
    assertThat(SentWords.sent("null")).isEmpty();
  }

  @Test
  void showsWhatWasCutOffAsItIs() {
    assertThat(SentWords.sent("[\"a.csv\",\"b ...")).isEqualTo("[\"a.csv\",\"b ...");
  }

  @Test
  void putsTheSentenceOfAnAnswerFirst() {
    assertThat(SentWords.answered("409 A download goes on.\nWait."))
        .isEqualTo("A download goes on.\nWait. (HTTP 409)");
    assertThat(SentWords.answered("200")).isEqualTo("HTTP 200");
    assertThat(SentWords.answered("by hand")).isEqualTo("by hand");
    assertThat(SentWords.answered(null)).isEmpty();
  }
}
