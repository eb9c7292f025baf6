package org.alvhdesk.ui.login;

import static org.alvhdesk.ui.testing.WithSecondFactor.jwt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static final Instant THEN = Instant.ofEpochSecond(1_000_000);

  @Test
  void countsFromWhenTheLevelWasReached_notFromTheLastPassword() {
    SignIn signIn =
        SignIn.ofToken(
            jwt(
                "{\"acr\":\"2\",\"auth_time\":1000900,\"loa_times\":{\"1\":1000900,\"2\":1000000}}"));

    assertThat(signIn).isEqualTo(new SignIn("2", THEN));
    assertThat(signIn.secondFactorWithin(SignIn.FRESH, THEN.plusSeconds(300))).isTrue();
    assertThat(signIn.secondFactorWithin(SignIn.FRESH, THEN.plusSeconds(301))).isFalse();
  }

  @Test
  void isNotFresh_whenItIsAPasswordOrHasNoTime() {
    assertThat(SignIn.ofToken(jwt("{\"acr\":\"1\",\"auth_time\":1000000}")))
        .isEqualTo(new SignIn("1", THEN))
        .matches(s -> !s.secondFactorWithin(SignIn.FRESH, THEN));
    assertThat(
            SignIn.ofToken(
                jwt("{\"acr\":\"2\",\"auth_time\":1000000,\"loa_times\":{\"1\":1000000}}")))
        .isEqualTo(new SignIn("2", null))
        .matches(s -> !s.secondFactorWithin(SignIn.FRESH, THEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "opaque", "a.b", "a.%%.c", "a.bm90IGpzb24.c", "e30.W10.x"})
  void isUnknown_whenTheTokenSaysNothing(String token) {
    assertThat(SignIn.ofToken(token)).isEqualTo(new SignIn("", null));
  }

  @Test
  void isUnknown_whenAClaimHasAnotherType() {
    assertThat(SignIn.ofToken(jwt("{\"acr\":2,\"auth_time\":\"soon\"}")).at()).isNull();
    assertThat(SignIn.ofToken(jwt("{\"acr\":\"2\",\"loa_times\":\"2\"}")).at()).isNull();
  }
}
