package org.alvhdesk.condor.engine;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.rules.Capital;

/** The rules, except for the runs that a test speaks for. */
@Mock
@Singleton
public class ScriptedEngine extends CondorEngine {
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();

  ScriptedEngine(CondorRuleSet ruleSet) {
    super(ruleSet);
  }

  /** What a test wants at a step. */
  public interface Script {
    CondorDecision at(MarketInputs inputs, List<CondorPosition> open);
  }

  /** From now on {@code script} decides for {@code runId}. */
  public void script(String runId, Script script) {
    scripts.put(runId, script);
  }

  /** A decision for these trades and nothing else. */
  public static CondorDecision wants(boolean urgent, CondorTrade... trades) {
    return new CondorDecision(List.of(), List.of(trades), Optional.empty(), urgent, List.of());
  }

  @Override
  public CondorDecision decide(
      MarketInputs inputs,
      Capital capital,
      List<CondorPosition> open,
      Optional<LocalDate> lastEntry) {
    Script script = scripts.get(inputs.step().runId());
    return script == null
        ? super.decide(inputs, capital, open, lastEntry)
        : script.at(inputs, open);
  }
}
