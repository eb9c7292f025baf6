package org.alvhdesk.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DealtWithProperties {

  /** Whatever order people take letters in, what is committed says which are open. */
  @Property
  void whatIsCommittedSaysWhichAreOpen(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 40) Integer> decided) {
    DealtWith dealt = DealtWith.nothing(0);
    Set<Long> done = new HashSet<>();
    for (int offset : decided) {
      dealt = DealtWith.parse(dealt.firstOpen(), dealt.metadata()).with(offset, "x by y");
      done.add((long) offset);
    }

    DealtWith read = DealtWith.parse(dealt.firstOpen(), dealt.metadata());

    for (long offset = 0; offset <= 41; offset++) {
      assertThat(read.isOpen(offset)).as("offset " + offset).isEqualTo(!done.contains(offset));
    }
    assertThat(read.isOpen(read.firstOpen())).isTrue();
    assertThat(read.last()).isEqualTo(decided.isEmpty() ? "" : "x by y");
  }

  @Example
  void rangesAreShort() {
    DealtWith dealt = DealtWith.nothing(0).with(2, "").with(4, "").with(5, "").with(6, "why");

    assertThat(dealt.metadata()).isEqualTo("done 2,4-6; why");
    assertThat(dealt.with(0, "").with(1, "").firstOpen()).isEqualTo(3);
  }

  @Example
  void aTextOfSomebodyElseSaysNothingBeyondTheOffset() {
    assertThat(DealtWith.parse(7, "moved with kafka-consumer-groups"))
        .isEqualTo(DealtWith.nothing(7));
    assertThat(DealtWith.parse(7, null).isOpen(7)).isTrue();
  }

  @Example
  void aLongReasonIsShortened_andTooManyGapsAreRefused() {
    assertThat(DealtWith.nothing(0).with(0, "x".repeat(5000)).metadata()).hasSizeLessThan(420);
    DealtWith gaps = DealtWith.nothing(0);
    for (int i = 0; i < 1000; i++) {
      gaps = gaps.with(10_001 + 2L * i, "");
    }
    DealtWith many = gaps;
    assertThatThrownBy(many::metadata).hasMessageContaining("offset 0");
  }
}
