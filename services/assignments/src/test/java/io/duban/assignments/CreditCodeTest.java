package io.duban.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.assignments.domain.CreditCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "914403003429409755", "11330100000000019E"})
  void a_code_with_its_check_digit_passes(String code) {
    assertThat(CreditCode.passes(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M0001TGQXM",
        "11330100000000019F",
        "11330100000000019",
        "11330100000000019EE",
        "11330100000000019e",
        "1133010000000OO19E",
        "",
        "一二三四五六七八九十一二三四五六七八"
      })
  void any_other_text_does_not(String code) {
    assertThat(CreditCode.passes(code)).isFalse();
  }
}
