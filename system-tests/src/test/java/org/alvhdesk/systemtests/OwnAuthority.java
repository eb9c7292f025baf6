package org.alvhdesk.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority of one test and a server's certificate for {@code localhost} that it issued, as PEM.
 * Made with the JDK's keytool.
 */
record OwnAuthority(Path folder) {
  private static final String PASSWORD = "only-for-this-test";
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";

  static OwnAuthority in(Path folder) throws Exception {
    var authority = new OwnAuthority(folder);
    authority.generate("ca", "CN=authority of a test", "-ext", "bc:c");
    authority.generate("server", "CN=server");
    authority.keytool("server", "-certreq", "-file", "server.csr");
    authority.keytool(
        "ca",
        "-gencert",
        "-infile",
        "server.csr",
        "-outfile",
        "server.crt",
        "-rfc",
        "-validity",
        "2",
        "-ext",
        "san=dns:localhost");
    authority.writePem();
    return authority;
  }

  /** What a client trusts. */
  Path certificate() {
    return folder.resolve("ca.crt");
  }

  /** The server's key, readable by its owner only. */
  Path serverKey() {
    return folder.resolve("tls.key");
  }

  /** The server's certificate. */
  Path serverCertificate() {
    return folder.resolve("server.crt");
  }

  /** Key and certificate in one file, as Kafka takes them. */
  Path serverKeyAndCertificate() {
    return folder.resolve("server.pem");
  }

  private void writePem() throws IOException, GeneralSecurityException {
    var password = PASSWORD.toCharArray();
    var ca = KeyStore.getInstance(folder.resolve("ca.p12").toFile(), password);
    Files.writeString(certificate(), pem(CERTIFICATE, ca.getCertificate("ca").getEncoded()));
    var server = KeyStore.getInstance(folder.resolve("server.p12").toFile(), password);
    Files.createFile(
        serverKey(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(serverKey(), pem(KEY, server.getKey("server", password).getEncoded()));
    Files.writeString(
        serverKeyAndCertificate(),
        Files.readString(serverKey()) + Files.readString(serverCertificate()));
  }

  private static String pem(String what, byte[] der) {
    var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, text.encodeToString(der));
  }

  private void generate(String alias, String name, String... more) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                name));
    arguments.addAll(List.of(more));
    keytool(alias, arguments.toArray(String[]::new));
  }

  private void keytool(String alias, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", alias, "-keystore", alias + ".p12", "-storepass", PASSWORD));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + said);
    }
  }
}
