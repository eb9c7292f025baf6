package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirTest {
  @TempDir Path dir;

  @Test
  void secretsAreMadeOnceAndForTheirOwnerOnly() throws IOException {
    var file = StateDir.at(dir).secrets();
    var first = Secrets.loadOrCreate(file);
    var second = Secrets.loadOrCreate(file);
    assertThat(second.get("hedge_app")).isEqualTo(first.get("hedge_app")).hasSize(48);
    assertThat(first.get("hedge_app")).isNotEqualTo(first.get("hedge_owner"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aSecretThatIsMissingInAnOldFolderIsAdded() throws IOException {
    var file = StateDir.at(dir).secrets();
    Secrets.loadOrCreate(file);
    Files.writeString(file, "hedge_app=kept\n");
    var secrets = Secrets.loadOrCreate(file);
    assertThat(secrets.get("hedge_app")).isEqualTo("kept");
    assertThat(secrets.get(Secrets.KEYCLOAK_ADMIN)).hasSize(48);
  }

  @Test
  void theLockIsHeldByOneOnly() throws IOException {
    var state = StateDir.at(dir);
    var lock = state.tryLock().orElseThrow();
    assertThat(state.tryLock()).isEmpty();
    Demo.release(lock);
    var again = state.tryLock();
    assertThat(again).isPresent();
    Demo.release(again.get());
  }

  @Test
  void statusTrustsProcessesNotRecords() {
    var state = StateDir.at(dir);
    state.create();
    var ports = Ports.free();
    var me = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
    var reused = new ProcessIdentity(me.pid(), me.startTicks() - 5, me.bootId());
    var names = List.of("postgresql", "kafka", "keycloak");
    state.write(new StackRecord(PartState.READY, reused, names, ""));
    state.write(
        new PartRecord("postgresql", PartState.READY, ports.of(PartName.POSTGRESQL), 0, reused, 0));
    state.write(new PartRecord("kafka", PartState.READY, ports.of(PartName.KAFKA), 0, me, 0));
    state.write(
        new PartRecord("keycloak", PartState.FAILED, ports.of(PartName.KEYCLOAK), 0, null, 3));

    var lines = StackStatus.of(state, ports, List.of());
    assertThat(lines)
        .extracting(StackStatus.Line::name, StackStatus.Line::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("postgresql", PartState.STOPPED),
            // alive, but nothing answers on the port
            org.assertj.core.groups.Tuple.tuple("kafka", PartState.STARTING),
            org.assertj.core.groups.Tuple.tuple("keycloak", PartState.FAILED));
    assertThat(StackStatus.json(lines))
        .startsWith("{\"parts\":[{\"name\":\"postgresql\",\"state\":\"STOPPED\",\"port\":")
        .contains("\"pid\":null");
  }
}
