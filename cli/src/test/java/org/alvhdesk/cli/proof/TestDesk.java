package org.alvhdesk.cli.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alvhdesk.approval.audit.AuditKeys;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.audit.ChainHead;
import org.alvhdesk.approval.audit.ChainedLine;
import org.alvhdesk.approval.audit.Checkpoint;
import org.alvhdesk.approval.audit.CheckpointLine;
import org.alvhdesk.cli.Run;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.StateDatabase;
import org.flywaydb.core.Flyway;

/**
 * A state directory with a real PostgreSQL and the tables of hedge-service, as its migrations make
 * them; honest lines are written as the service does, everything else as the owner of the database.
 */
final class TestDesk implements AutoCloseable {
  static final String BOOK = "main";
  static final Instant BEGIN = Instant.parse("2026-11-20T15:00:00.123456Z");
  private static final int POSTGRESQL = 15_432;

  private final Path state;
  private final int offset;
  private final StateDatabase postgres;
  private final Connection owner;
  private Connection current;
  private final KeyPair keys;
  private ChainHead head = ChainHead.beginning(BOOK);

  private TestDesk(Path state, int offset) throws SQLException, IOException {
    this.state = state;
    this.offset = offset;
    this.postgres = StateDatabase.open(state, offset, line -> {});
    Database db = postgres.database(DatabaseName.HEDGE);
    Flyway.configure()
        .dataSource(db.jdbcUrl(), db.owner(), db.ownerPassword())
        .loggers("slf4j")
        .locations(
            "filesystem:" + checkout().resolve("service-kit/src/main/resources/db/kit"),
            "filesystem:" + checkout().resolve("hedge-service/src/main/resources/db/migration"))
        .placeholders(Map.of("app", db.user()))
        .load()
        .migrate();
    this.owner = DriverManager.getConnection(db.jdbcUrl(), db.owner(), db.ownerPassword());
    this.current = owner;
    this.keys = newKeys();
    Files.createDirectories(state.resolve("audit"));
    Files.writeString(state.resolve("audit/audit.pub"), AuditKeys.text(keys.getPublic()));
  }

  static TestDesk in(Path state) throws SQLException, IOException {
    return new TestDesk(state, freeOffset());
  }

  /** The folder of the sources, whatever module runs. */
  static Path checkout() {
    Path dir = Path.of("").toAbsolutePath();
    while (!Files.exists(dir.resolve("alvh"))) {
      dir = dir.getParent();
    }
    return dir;
  }

  static int freeOffset() {
    int offset = 4_200;
    while (taken(POSTGRESQL + offset)) {
      offset++;
    }
    return offset;
  }

  private static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command on this state. */
  Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--state", state.toString(), "--port-offset", Integer.toString(offset)));
    return Run.of(all.toArray(String[]::new));
  }

  /** The book, as the first step of the service makes it. */
  void hasItsBook() {
    sql(
        "insert into hedge_book (run_id, book_id, version, cash_usd, last_step, session,"
            + " market_time, snapshot_id, breached, step_json, condor_json, slices, view_json,"
            + " updated_at) values ('run', 'main', 1, 0, 1, '2018-01-16', now(), 's', false, '',"
            + " '', '', '', now())");
  }

  /**
   * Writes, with the role of the service and without the key, the line {@code like} as line 1 of
   * {@code book}, with the right hash and a checkpoint that attests it: as an older version signed
   * whatever chain it found.
   */
  void forge(String book, String action, String actor, String subject, String state, String hash)
      throws IOException {
    ChainedLine line =
        ChainHead.beginning(book)
            .chained(
                new AuditLine(
                    book,
                    1,
                    "run",
                    BEGIN,
                    null,
                    actor,
                    List.of(actor),
                    "2",
                    BEGIN,
                    "127.0.0.1",
                    action,
                    subject,
                    state,
                    hash,
                    "for the test"));
    asTheService(() -> insert(line));
    ChainHead was = head;
    head = ChainHead.beginning(book).after(line);
    attest();
    head = was;
  }

  /** The next line of the book, fitting and unsigned, written with the role of the service. */
  void forgeNext(String action, String actor, String subject, String state, String hash) {
    ChainedLine line =
        head.chained(
            new AuditLine(
                BOOK,
                head.sequence() + 1,
                "run",
                BEGIN,
                null,
                actor,
                List.of(actor),
                "2",
                BEGIN,
                "127.0.0.1",
                action,
                subject,
                state,
                hash,
                "for the test"));
    asTheService(() -> insert(line));
  }

  /** Does {@code work} with the rights of the service's own role. */
  private void asTheService(Runnable work) {
    Database db = postgres.database(DatabaseName.HEDGE);
    try (Connection service =
        DriverManager.getConnection(db.jdbcUrl(), db.user(), db.appPassword())) {
      current = service;
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      current = owner;
    }
  }

  /** One more honest line, signed; its number. */
  long audited(
      String action, String actor, String roles, String subject, String newState, String hash) {
    return audited(action, actor, roles, "1", subject, newState, hash, "for the test");
  }

  /** The same after a login of class {@code acr}, a minute ago for a second factor. */
  long audited(
      String action,
      String actor,
      String roles,
      String acr,
      String subject,
      String newState,
      String hash,
      String detail) {
    Instant now = BEGIN.plusSeconds(head.sequence());
    ChainedLine line =
        head.chained(
                new AuditLine(
                    BOOK,
                    head.sequence() + 1,
                    "run",
                    now,
                    head.sequence() % 2 == 0 ? null : BEGIN,
                    actor,
                    AuditRows.list(roles),
                    actor.equals("system") ? null : acr,
                    acr.equals("2") ? now.minusSeconds(60) : null,
                    actor.equals("system") ? null : "127.0.0.1",
                    action,
                    subject,
                    newState,
                    hash,
                    detail))
            .signed(keys.getPrivate());
    insert(line);
    head = head.after(line);
    return line.line().sequence();
  }

  /** Wall time of line {@code sequence}. */
  static Instant timeOf(long sequence) {
    return BEGIN.plusSeconds(sequence - 1);
  }

  void insert(ChainedLine chained) {
    AuditLine l = chained.line();
    sql(
        "insert into audit (book_id, sequence, run_id, recorded_at, market_time, actor, roles, acr,"
            + " auth_time, called_from, action, subject, state, content_hash, detail,"
            + " previous_hash, hash, signature)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        l.chain(),
        l.sequence(),
        l.runId(),
        time(l.recordedAt()),
        time(l.marketTime()),
        l.actor(),
        String.join(",", l.roles()),
        l.acr(),
        time(l.authTime()),
        l.from(),
        l.action(),
        l.subject(),
        l.state(),
        l.contentHash(),
        l.detail(),
        chained.previous(),
        chained.hash(),
        chained.signature().orElse(null));
  }

  static Timestamp time(Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /** Signs the end of the chain into the folder outside the database. */
  void attest() throws IOException {
    Files.writeString(
        state.resolve("audit/checkpoints.jsonl"),
        CheckpointLine.write(Checkpoint.sign(head, BEGIN, keys.getPrivate())) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Somebody who knows how lines are hashed, but has no key, rewrites line {@code from} and on. */
  void recomputeFrom(long from, String detail) throws SQLException {
    List<ChainedLine> lines = new ArrayList<>();
    AuditRows.each(owner, BOOK, row -> lines.add(row.chained()));
    ChainedLine before = lines.get((int) from - 2);
    ChainHead forged = new ChainHead(BOOK, from - 1, before.hash());
    for (ChainedLine was : lines.subList((int) from - 1, lines.size())) {
      ChainedLine line =
          forged.chained(from == was.line().sequence() ? with(was, detail) : was.line());
      sql(
          "update audit set detail = ?, previous_hash = ?, hash = ? where sequence = ?",
          line.line().detail(),
          line.previous(),
          line.hash(),
          line.line().sequence());
      forged = forged.after(line);
    }
  }

  private static AuditLine with(ChainedLine was, String detail) {
    AuditLine l = was.line();
    return new AuditLine(
        l.chain(),
        l.sequence(),
        l.runId(),
        l.recordedAt(),
        l.marketTime(),
        l.actor(),
        l.roles(),
        l.acr(),
        l.authTime(),
        l.from(),
        l.action(),
        l.subject(),
        l.state(),
        l.contentHash(),
        detail);
  }

  /** Runs {@code statement} as the owner of the database. */
  void sql(String statement, Object... values) {
    try (PreparedStatement prepared = current.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      prepared.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(statement + " " + Arrays.toString(values), e);
    }
  }

  /** The one number that {@code query} gives. */
  long number(String query) {
    try (PreparedStatement prepared = owner.prepareStatement(query);
        ResultSet row = prepared.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Stops PostgreSQL: a command has to start it. */
  void stop() throws SQLException {
    owner.close();
    postgres.close();
  }

  @Override
  public void close() throws SQLException {
    stop();
  }
}
