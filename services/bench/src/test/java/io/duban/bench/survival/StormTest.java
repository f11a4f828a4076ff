package io.duban.bench.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StormTest {
  private static final List<String> PARTS = List.of("postgres", "kafka", "tasks", "projection");

  @Test
  void every_part_is_struck_once_in_each_round() {
    var blows = Storm.order(PARTS, 3, 1);
    for (int round = 0; round < 3; round++) {
      int first = round * PARTS.size();
      assertThat(blows.subList(first, first + PARTS.size()))
          .containsExactlyInAnyOrderElementsOf(PARTS);
    }
  }

  @Test
  void the_seed_decides_the_order() {
    assertThat(Storm.order(PARTS, 3, 1)).isEqualTo(Storm.order(PARTS, 3, 1));
    assertThat(Storm.order(PARTS, 3, 1)).isNotEqualTo(Storm.order(PARTS, 3, 2));
  }
}
