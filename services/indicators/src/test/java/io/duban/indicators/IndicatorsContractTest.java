package io.duban.indicators;

import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.incoming.SupervisionHeard;
import io.duban.indicators.incoming.TasksHeard;
import io.duban.testkit.ContractSpec;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorsContractTest {
  @Test
  void events_are_what_their_contracts_say() throws IOException {
    ContractSpec.of("indicators").matches(IndicatorEvent.class);
  }

  @Test
  void what_is_heard_of_other_services_reads_their_examples() throws IOException {
    ContractSpec.of("tasks")
        .isReadBy(
            Map.of(
                "TargetStated", TasksHeard.TargetStated.class,
                "TargetWithdrawn", TasksHeard.TargetWithdrawn.class));
    ContractSpec.of("supervision").isReadBy(Map.of("DayOpened", SupervisionHeard.DayOpened.class));
  }
}
