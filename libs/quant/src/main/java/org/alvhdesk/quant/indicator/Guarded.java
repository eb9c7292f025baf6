package org.alvhdesk.quant.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Any single kernel behind a {@link SessionGate}: a moving average of VVIX, the percentile of VIX,
 * the slope of contango. Not thread-safe.
 *
 * @param <S> state of the kernel
 */
public final class Guarded<S> {
  /**
   * State between two sessions.
   *
   * @param input name of the input
   * @param domain its domain
   * @param gate gate
   * @param kernel kernel
   */
  public record State<S>(String input, Domain domain, SessionGate.State gate, S kernel) {}

  private final String input;
  private final Domain domain;
  private final SessionGate gate;
  private final Kernel<S> kernel;

  /**
   * @param input name of the input for reasons, such as {@code "VVIX close"}
   * @param domain which numbers it may be
   * @param rules warm-up and gaps
   * @param kernel a fresh kernel, from now on owned by this object
   */
  public Guarded(String input, Domain domain, GateRules rules, Kernel<S> kernel) {
    this(input, domain, new SessionGate(rules), kernel);
  }

  private Guarded(String input, Domain domain, SessionGate gate, Kernel<S> kernel) {
    this.input = input;
    this.domain = domain;
    this.gate = gate;
    this.kernel = kernel;
  }

  /** Continues from a state. */
  public static <S> Guarded<S> restore(State<S> state, Function<S, ? extends Kernel<S>> kernel) {
    return new Guarded<>(
        state.input(),
        state.domain(),
        SessionGate.restore(state.gate()),
        kernel.apply(state.kernel()));
  }

  /**
   * Takes one session and answers for it.
   *
   * @param x the input, NaN when the session has none
   * @throws IllegalArgumentException when the session is not after the last one
   */
  public Reading<Double> accept(LocalDate session, double x) {
    if (!domain.allows(x)) {
      gate.refuse(session, domain.problem(session, input, x).orElseThrow());
    } else {
      if (gate.offer(session) == SessionGate.Step.RESTART) {
        kernel.reset();
      }
      kernel.accept(x);
    }
    return reading();
  }

  /** The answer for the last session, in the unit of the kernel. */
  public Reading<Double> reading() {
    Optional<NoDataReason> closed = gate.closed();
    if (closed.isPresent()) {
      return new Reading.NoData<>(closed.get());
    }
    if (!kernel.ready()) {
      return new Reading.NoData<>(
          new NoDataReason.Undefined(
              kernel.getClass().getSimpleName()
                  + " of "
                  + input
                  + " is not defined: the warm-up is shorter than its period, or the input never"
                  + " moved"));
    }
    return new Reading.Value<>(kernel.value());
  }

  /** The complete state. */
  public State<S> state() {
    return new State<>(input, domain, gate.state(), kernel.state());
  }
}
