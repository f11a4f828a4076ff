package io.duban.tasks;

import io.duban.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_layers_hold() {
    ArchitectureRules.check("tasks");
  }
}
