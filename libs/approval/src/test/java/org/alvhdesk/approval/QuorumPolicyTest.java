package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuorumPolicyTest {
  private static final Set<String> ELIGIBLE = Set.of("trader", "risk", "pm");

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesToLoad_whenANumberIsNotPositive(int number) {
    assertThatThrownBy(() -> new QuorumPolicy("p", number, List.of(), ELIGIBLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minimumPeople");
    assertThatThrownBy(() -> new Factor("risk", number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("risk");
  }

  @Test
  void refusesToLoad_whenAFactorCanNeverBeMetOrIsTwiceOrNobodyMayApprove() {
    assertThatThrownBy(() -> new QuorumPolicy("p", 2, List.of(new Factor("auditor", 1)), ELIGIBLE))
        .hasMessageContaining("can never be met");
    assertThatThrownBy(
            () ->
                new QuorumPolicy(
                    "p", 2, List.of(new Factor("risk", 1), new Factor("risk", 2)), ELIGIBLE))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new QuorumPolicy("p", 2, List.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QuorumPolicy(" ", 2, List.of(), ELIGIBLE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Factor(" ", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void isCompleteExactly_whenPeopleAndFactorsHold(
      @ForAll @IntRange(min = 1, max = 4) int people,
      @ForAll @IntRange(min = 1, max = 3) int riskNeeded,
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 11) Integer> votes) {
    // Given: 12 people, every third of role risk; a person may be listed more than once
    QuorumPolicy policy =
        new QuorumPolicy("p", people, List.of(new Factor("risk", riskNeeded)), ELIGIBLE);
    List<Approval> approvals =
        votes.stream()
            .map(v -> new Approval("u" + v, Set.of(v % 3 == 0 ? "risk" : "pm"), 1, Given.HASH))
            .toList();
    Set<Integer> distinct = Set.copyOf(votes);
    long risk = distinct.stream().filter(v -> v % 3 == 0).count();

    // When
    List<String> missing = policy.missing(approvals);

    // Then
    assertThat(missing.isEmpty()).isEqualTo(distinct.size() >= people && risk >= riskNeeded);
  }
}
