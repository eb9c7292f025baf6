package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberTest {
  @Test
  void isCalledByTheUserName_whenTheDirectoryHasNoOther() {
    assertThat(new Member("1", "rita", " ", Set.of()).name()).isEqualTo("rita");
    assertThat(new Member("1", "rita", null, Set.of()).name()).isEqualTo("rita");
    assertThat(new Member("1", "rita", " Rita Risk", Set.of()).name()).isEqualTo("Rita Risk");
  }

  @Test
  void keepsItsOwnRoles() {
    var roles = new HashSet<>(Set.of("risk"));
    var member = new Member("1", "rita", "Rita", roles);
    roles.add("admin");
    assertThat(member.roles()).containsExactly("risk");
  }

  @Test
  void isRefused_whenNobodyCanBeMeant() {
    assertThatThrownBy(() -> new Member(" ", "rita", "Rita", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Member("1", null, "Rita", Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
