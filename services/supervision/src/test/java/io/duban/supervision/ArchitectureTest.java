package io.duban.supervision;

import io.duban.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_layers_hold() {
    ArchitectureRules.check("supervision");
  }
}
