package org.alvhdesk.hedge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.alvhdesk.approval.proof.KnownPolicies;
import org.alvhdesk.hedge.HedgeConfig;
import org.junit.jupiter.api.Test;

/** A proof outside the service counts by the quorum that the service ships with. */
class KnownPoliciesTest {
  @Test
  void areThoseOfTheDefaults() {
    HedgeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(HedgeConfig.class)
            .withDefaultValue("alvh.hedge.lock-timeout", "PT3S")
            .withDefaultValue("alvh.hedge.condor-approval.policy-id", "condor-quorum/1")
            .build()
            .getConfigMapping(HedgeConfig.class);
    Policies shipped = new Policies(config);

    assertThat(shipped.of(Policies.HEDGE)).isEqualTo(KnownPolicies.of("hedge-quorum/1"));
    assertThat(shipped.of(Policies.CONDOR)).isEqualTo(KnownPolicies.of("condor-quorum/1"));
    assertThat(KnownPolicies.of("ours/1")).isEmpty();
  }
}
