package io.duban.supervision;

import io.duban.supervision.domain.SupervisionEvent;
import io.duban.supervision.incoming.AlertsHeard;
import io.duban.supervision.incoming.AssignmentsHeard;
import io.duban.testkit.ContractSpec;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupervisionContractTest {
  @Test
  void events_are_what_their_contracts_say() throws IOException {
    ContractSpec.of("supervision").matches(SupervisionEvent.class);
  }

  @Test
  void what_is_heard_of_units_reads_their_examples() throws IOException {
    ContractSpec.of("assignments")
        .isReadBy(Map.of("UnitRegistered", AssignmentsHeard.UnitRegistered.class));
  }

  @Test
  void what_is_heard_of_alerts_reads_their_examples() throws IOException {
    ContractSpec.of("projection")
        .isReadBy(
            Map.of(
                "AlertRaised", AlertsHeard.AlertRaised.class,
                "AlertCleared", AlertsHeard.AlertCleared.class));
  }
}
