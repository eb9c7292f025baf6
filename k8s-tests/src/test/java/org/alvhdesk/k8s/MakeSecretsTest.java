package org.alvhdesk.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alvhdesk.k8s.model.Tree;
import org.alvhdesk.k8s.rule.Situation.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code k8s/make-secrets} against a kubectl that keeps secrets as folders and renders overlays as
 * the real one.
 */
class MakeSecretsTest {
  private static final String KUBECTL =
      """
      #!/usr/bin/env bash
      set -euo pipefail
      if [ "$1" = kustomize ]; then exec "$REAL" "$@"; fi
      [ "$1 $2" = "-n alvh" ] || exit 9
      shift 2
      case "$1 $2" in
        "get secret") [ -d "$STORE/$3" ] ;;
        "create secret")
          mkdir "$STORE/$4"
          for argument in "${@:5}"; do
            key="${argument#--from-file=}"
            cp "${key#*=}" "$STORE/$4/${key%%=*}"
          done ;;
        "label secret") echo "${*:4}" >"$STORE/$3.label" ;;
        *) exit 9 ;;
      esac
      """;

  @TempDir private Path folder;
  private Path store;

  @BeforeEach
  void fakeCluster() throws Exception {
    assumeTrue(Kubectl.find().isPresent(), Kubectl.MISSING);
    assumeTrue(
        Script.run(folder, Map.of(), "bash", "-c", "command -v openssl").exit() == 0,
        "openssl is not on the PATH: make-secrets makes certificates and the audit's key with it");
    store = Files.createDirectory(folder.resolve("store"));
    Script.program(folder, "kubectl", KUBECTL);
  }

  @Test
  void passwordsOfDatabasesAreWatchedByTheOperator() throws Exception {
    makeSecrets("alvh");
    var roles =
        Tree.items(
                Overlay.of(Profile.PROD).find("Cluster", "alvh-pg").orElseThrow().spec(),
                "managed",
                "roles")
            .map(role -> Tree.text(role, "passwordSecret", "name"))
            .toList();
    assertThat(roles).hasSize(7);
    for (String secret : roles) {
      assertThat(store.resolve(secret).resolve("password")).as(secret).isNotEmptyFile();
      assertThat(store.resolve(secret + ".label")).content().contains("cnpg.io/reload=true");
    }
  }

  /** Clusters made before the label was asked for get it from the next run. */
  @Test
  void aSecretThatIsThereKeepsItsValueAndGetsTheLabel() throws Exception {
    var there = Files.createDirectory(store.resolve("alvh-hedge-db"));
    Files.writeString(there.resolve("password"), "chosen before");

    makeSecrets("alvh");

    assertThat(there.resolve("password")).hasContent("chosen before");
    assertThat(store.resolve("alvh-hedge-db.label")).content().contains("cnpg.io/reload=true");
  }

  @Test
  void aLaptopHasEverythingAndItsOwnNames() throws Exception {
    var made = makeSecrets("--self-signed", "--overlay", "dev");

    assertThat(made.exit()).as(made.text()).isZero();
    var certificate =
        Script.run(
            folder,
            Map.of(),
            "openssl",
            "x509",
            "-noout",
            "-ext",
            "subjectAltName",
            "-in",
            store.resolve("alvh-edge-tls/tls.crt").toString());
    assertThat(certificate.text()).contains("DNS:desk.alvh.test", "DNS:login.alvh.test");
  }

  @Test
  void whatCannotBeInventedIsNamed() throws Exception {
    var made = makeSecrets("--overlay", "k8s/overlays/prod");

    assertThat(made.exit()).isEqualTo(1);
    for (String secret : List.of("alvh-backup", "alvh-smtp", "alvh-webhook", "alvh-edge-tls")) {
      assertThat(made.text()).contains(secret + " is missing");
    }
  }

  @Test
  void certificatesAreMadeForNamesThatSomebodyChose() throws Exception {
    var made = makeSecrets("--self-signed");

    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.text()).contains("--overlay");
    assertThat(store).isEmptyDirectory();
  }

  @Test
  void anOverlayThatIsNotThere() throws Exception {
    var made = makeSecrets("--overlay", "production");

    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.text()).contains("production", "dev", "prod", "staging");
  }

  private Script makeSecrets(String... arguments) throws Exception {
    var command = new String[arguments.length + 1];
    command[0] = Overlay.ROOT.resolve("k8s/make-secrets").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    var environment =
        Map.of("STORE", store.toString(), "REAL", Kubectl.find().orElseThrow().toString());
    return Script.run(folder, environment, command);
  }
}
