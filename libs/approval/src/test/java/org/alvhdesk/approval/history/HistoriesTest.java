package org.alvhdesk.approval.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Required;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.SignIn;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.approval.emergency.BreakGlass;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.approval.policy.Hands;
import org.junit.jupiter.api.Test;

/** Random histories of a request against {@link Model}; a seed that fails is printed. */
class HistoriesTest {
  private static final int HISTORIES = 10_000;
  private static final int STEPS = 60;
  private static final Instant NOW = Instant.parse("2024-01-05T20:00:00Z");
  private static final List<String> ROLES = List.of("viewer", "trader", "risk", "pm", "admin");
  private static final List<RequestEvent> NOBODYS =
      List.of(
          RequestEvent.EXPIRE,
          RequestEvent.SUPERSEDE,
          RequestEvent.GO_STALE,
          RequestEvent.RELEASE,
          RequestEvent.FILL_PART,
          RequestEvent.FILL,
          RequestEvent.REFUSE);

  private final Set<String> asked = new TreeSet<>();
  private final Set<String> moved = new TreeSet<>();

  @Test
  void everyHistoryGoesAsTheModelSays_andEveryPairOfStateAndEventIsMet() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      new History(seed).run();
    }

    Set<String> all = new TreeSet<>();
    Set<String> legal = new TreeSet<>();
    for (RequestState state : RequestState.values()) {
      for (RequestEvent event : RequestEvent.values()) {
        all.add(state + " " + event);
        if (!Model.table(state.name(), event.name()).equals(Model.NO)) {
          legal.add(state + " " + event);
        }
      }
    }
    assertThat(asked).isEqualTo(all);
    assertThat(moved).isEqualTo(legal);
  }

  /** One request from its draft to wherever chance takes it. */
  private final class History {
    private final long seed;
    private final Random random;
    private final Model model;
    private final Required required;
    private final List<Model.Person> desk = new ArrayList<>();
    private final List<Delegation> lent = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();
    private final Set<String> editors = new TreeSet<>();
    private final List<String> log = new ArrayList<>();
    private RequestState state = RequestState.DRAFT;
    private int revision = 1;
    private Optional<String> submitter = Optional.empty();
    private Optional<String> stoppedBy = Optional.empty();

    History(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      int people = 1 + random.nextInt(3);
      Map<String, Integer> factors =
          random.nextInt(3) == 0
              ? Map.of("risk", 1, "pm", 1)
              : Map.of("risk", 1 + random.nextInt(2));
      boolean code = random.nextInt(3) == 0;
      this.model = new Model(people, factors, code);
      this.required =
          new Required(
              new QuorumPolicy(
                  "q/1",
                  people,
                  factors.entrySet().stream()
                      .map(f -> new Factor(f.getKey(), f.getValue()))
                      .toList(),
                  Model.ELIGIBLE),
              code,
              Set.of("risk"),
              new Hands(Set.of("trader"), Set.of("trader", "pm")),
              List.of("always"));
      for (int i = 0; i < 6; i++) {
        Set<String> roles =
            ROLES.stream().filter(role -> random.nextInt(3) == 0).collect(Collectors.toSet());
        desk.add(new Model.Person("p" + i, roles, Map.of(), false));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        Model.Person from = desk.get(random.nextInt(desk.size()));
        String to = "p" + random.nextInt(desk.size());
        if (!from.roles().isEmpty() && !from.name().equals(to)) {
          String role = from.roles().stream().sorted().findFirst().orElseThrow();
          lent.add(
              new Delegation(
                  "d" + i, role, from.name(), to, NOW.minusSeconds(9), NOW.plusSeconds(9)));
        }
      }
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        step();
        if (!state.name().equals(model.state)) {
          fail(text("is " + state + ", the model is " + model.state));
        }
        if (submitter.isPresent() && matter().missing().isEmpty() != model.isMissingNothing()) {
          fail(text("missing " + matter().missing() + ", the model disagrees"));
        }
        check(RequestEvent.values()[random.nextInt(RequestEvent.values().length)]);
      }
    }

    /** The table by itself, also for events that nobody would try here. */
    private void check(RequestEvent event) {
      asked.add(state + " " + event);
      String expected = Model.table(state.name(), event.name());
      String is = state.on(event).map(Enum::name).orElse(Model.NO);
      if (!is.equals(expected)) {
        fail(text(event + " from " + state + " gives " + is + ", the model says " + expected));
      }
    }

    private void step() {
      if (random.nextInt(5) == 0) {
        RequestEvent event = NOBODYS.get(random.nextInt(NOBODYS.size()));
        // A history that ends at once meets little: what ends it comes late.
        boolean ends = event == RequestEvent.EXPIRE || event == RequestEvent.SUPERSEDE;
        if (!ends || random.nextInt(8) == 0) {
          compare(
              event.name(),
              state.on(event).map(to -> (Ruling) new Accepted(event, to, List.of())),
              model.happens(event.name()));
        }
        return;
      }
      Model.Person own = desk.get(random.nextInt(desk.size()));
      boolean code = random.nextBoolean();
      Actor actor =
          new Actor(
              own.name(),
              own.roles(),
              Optional.of(new SignIn(code ? "2" : "1", NOW.minusSeconds(30), "test")));
      Voter voter = Voter.of(actor, lent, request(), NOW);
      Model.Person who = new Model.Person(own.name(), own.roles(), lentTo(own), code);
      boolean right = random.nextInt(8) != 0;
      String hash = right ? hash() : "f".repeat(64);
      boolean reasoned = random.nextInt(8) != 0;
      String reason = reasoned ? "because" : " ";
      switch (random.nextInt(14)) {
        case 0, 1, 2 -> {
          String expected = model.submit(who, right);
          Ruling ruling = Deciding.submit(matter(), actor, hash);
          if (ruling instanceof Accepted) {
            submitter = Optional.of(own.name());
            editors.add(own.name());
          }
          compare("SUBMIT by " + who, Optional.of(ruling), expected);
        }
        case 3, 4, 5, 6, 7 -> {
          String expected = model.approve(who, right);
          Ruling ruling = Deciding.approve(matter(), voter, hash);
          if (ruling instanceof Accepted) {
            approvals.add(new Approval(own.name(), own.roles(), revision, hash, voter.delegated()));
          }
          compare("APPROVE by " + who, Optional.of(ruling), expected);
        }
        case 8 ->
            stopped(
                own.name(),
                "REJECT by " + who,
                Deciding.reject(matter(), stoppedBy, voter, hash, reason),
                model.stop("REJECT", who, right, reasoned));
        case 9 ->
            stopped(
                own.name(),
                "REQUEST_CHANGES by " + who,
                Deciding.requestChanges(matter(), stoppedBy, voter, hash, reason),
                model.stop("REQUEST_CHANGES", who, right, reasoned));
        case 10 ->
            stopped(
                own.name(),
                "VETO by " + who,
                Deciding.veto(matter(), stoppedBy, actor, hash, reason),
                model.veto(who, right, reasoned));
        case 11 ->
            compare(
                "WITHDRAW by " + who,
                Optional.of(Deciding.withdraw(request(), actor, hash)),
                model.withdraw(who, right));
        case 12 -> {
          String expected = model.revise(who, right);
          Ruling ruling = Deciding.revise(matter(), actor, hash);
          if (ruling instanceof Accepted) {
            revision++;
            submitter = Optional.empty();
            stoppedBy = Optional.empty();
            editors.add(own.name());
          }
          compare("REVISE by " + who, Optional.of(ruling), expected);
        }
        default -> {
          Direction direction = Direction.values()[random.nextInt(Direction.values().length)];
          compare(
              "BREAK_GLASS " + direction + " by " + who,
              Optional.of(
                  BreakGlass.rule(request(), actor, hash, reason, direction, List.of(), NOW)),
              model.breakGlass(who, right, reasoned, direction == Direction.RISK_REDUCING));
        }
      }
    }

    private void stopped(String name, String act, Ruling ruling, String expected) {
      if (ruling instanceof Accepted) {
        stoppedBy = Optional.of(name);
      }
      compare(act, Optional.of(ruling), expected);
    }

    private void compare(String act, Optional<Ruling> ruling, String expected) {
      log.add(act);
      String is =
          switch (ruling.orElse(null)) {
            case Accepted accepted -> accepted.state().name();
            case Ruling.AlreadyCounted counted -> Model.SAME;
            case Ruling.Refused refused -> Model.NO;
            case Ruling.Overtaken overtaken -> Model.NO;
            case null -> Model.NO;
          };
      if (!is.equals(expected)) {
        fail(text(act + " from " + state + " gives " + ruling + ", the model says " + expected));
      }
      if (ruling.orElse(null) instanceof Accepted accepted) {
        moved.add(state + " " + accepted.event());
        state = accepted.state();
      }
    }

    /** Worked out again, not with the code under test. */
    private Map<String, String> lentTo(Model.Person person) {
      return lent.stream()
          .filter(some -> some.to().equals(person.name()))
          .filter(some -> !person.roles().contains(some.role()))
          .filter(some -> !model.hands().contains(some.from()))
          .collect(Collectors.toMap(Delegation::role, Delegation::from, (first, second) -> first));
    }

    private Matter matter() {
      return new Matter(request(), Optional.of(required), approvals, NOW);
    }

    private ChangeRequest request() {
      return new ChangeRequest("p", "hedge", revision, state, hash(), submitter, editors);
    }

    private String hash() {
      return String.format("%064x", revision);
    }

    private String text(String what) {
      return "seed " + seed + ": " + what + "\n  " + String.join("\n  ", log);
    }
  }
}
