package io.duban.tasks;

import io.duban.tasks.domain.TasksEvent;
import io.duban.tasks.incoming.AssignmentsHeard;
import io.duban.tasks.incoming.SupervisionHeard;
import io.duban.testkit.ContractSpec;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TasksContractTest {
  @Test
  void events_are_what_their_contracts_say() throws IOException {
    ContractSpec.of("tasks").matches(TasksEvent.class);
  }

  @Test
  void what_is_heard_of_other_services_reads_their_examples() throws IOException {
    ContractSpec.of("assignments")
        .isReadBy(
            Map.of(
                "UnitRegistered", AssignmentsHeard.UnitRegistered.class,
                "UnitAliasAdded", AssignmentsHeard.UnitAliasAdded.class));
    ContractSpec.of("supervision").isReadBy(Map.of("DayOpened", SupervisionHeard.DayOpened.class));
  }
}
