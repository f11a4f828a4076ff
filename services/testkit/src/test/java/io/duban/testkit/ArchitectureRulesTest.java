package io.duban.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.duban.wrongs.domain.Wrongs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That each of the rules can fail.
class ArchitectureRulesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Wrongs.ReadsTheClock.class,
        Wrongs.DrawsAnId.class,
        Wrongs.KnowsTheDatabase.class,
        Wrongs.KnowsKafka.class,
        Wrongs.KnowsAnother.class,
        Wrongs.IsAbstract.class
      })
  void what_breaks_a_rule_is_named(Class<?> wrong) {
    assertThatThrownBy(() -> check(wrong))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(wrong.getSimpleName());
  }

  @Test
  void what_keeps_the_rules_passes() {
    assertThatCode(() -> check(Wrongs.Right.class)).doesNotThrowAnyException();
  }

  private static void check(Class<?> one) {
    ArchitectureRules.check("wrongs", new ClassFileImporter().importClasses(one));
  }
}
