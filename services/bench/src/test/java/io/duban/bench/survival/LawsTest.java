package io.duban.bench.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.bench.survival.Evidence.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The checker is itself checked: whatever single event, row or log line is dropped, doubled,
/// swapped or changed, some law must notice.
class LawsTest {

  @Test
  void the_unharmed_sample_has_no_findings() {
    assertThat(Laws.check(Sample.evidence())).isEmpty();
  }

  @Test
  void an_event_that_the_relay_sent_twice_is_no_finding() {
    var evidence = Sample.evidence();
    var topic = at(evidence.topics(), "tasks");
    topic.add(topic.getFirst());
    assertThat(Laws.check(evidence)).isEmpty();
  }

  @Test
  void a_broken_chain_is_found() {
    var e = Sample.evidence();
    assertThat(
            Laws.check(
                new Evidence(
                    e.today(),
                    e.clients(),
                    e.acknowledged(),
                    e.stores(),
                    e.topics(),
                    List.of("tasks"),
                    e.rows(),
                    e.openAlerts(),
                    e.openCases())))
        .isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> every_event_that_a_store_lost_is_found() {
    return eachFact(Evidence::stores, (facts, index) -> facts.remove(index));
  }

  @TestFactory
  Stream<DynamicTest> every_event_that_a_store_doubled_is_found() {
    return eachFact(Evidence::stores, (facts, index) -> facts.add(index, facts.get(index)));
  }

  @TestFactory
  Stream<DynamicTest> every_event_that_a_store_holds_once_more_under_a_new_version_is_found() {
    return eachFact(
        Evidence::stores,
        (facts, index) -> {
          Fact fact = facts.get(index);
          long version = facts.stream().filter(f -> f.stream().equals(fact.stream())).count() + 1;
          facts.add(
              new Fact(
                  facts.size() + 1L,
                  fact.stream(),
                  version,
                  fact.type(),
                  fact.actor(),
                  fact.data()));
        });
  }

  @TestFactory
  Stream<DynamicTest> every_pair_that_a_store_swapped_is_found() {
    return eachFact(Evidence::stores, LawsTest::swapWithNext);
  }

  @TestFactory
  Stream<DynamicTest> every_event_that_a_topic_lost_is_found() {
    return eachFact(Evidence::topics, (facts, index) -> facts.remove(index));
  }

  @TestFactory
  Stream<DynamicTest> every_event_that_a_topic_holds_under_a_new_version_is_found() {
    return eachFact(
        Evidence::topics,
        (facts, index) -> {
          Fact fact = facts.get(index);
          facts.add(
              new Fact(fact.position(), fact.stream(), 99, fact.type(), fact.actor(), fact.data()));
        });
  }

  @TestFactory
  Stream<DynamicTest> events_of_one_stream_that_a_topic_swapped_are_found() {
    return eachFact(Evidence::topics, LawsTest::swapWithNext)
        .filter(test -> test.getDisplayName().endsWith("same stream"));
  }

  @TestFactory
  Stream<DynamicTest> every_command_that_the_log_lacks_or_names_twice_is_found() {
    return Stream.of(true, false)
        .flatMap(
            drop ->
                indexes(Sample.evidence().acknowledged())
                    .map(
                        index ->
                            mutation(
                                (drop ? "drop " : "double ") + index,
                                e -> {
                                  var log = e.acknowledged();
                                  if (drop) {
                                    log.remove((int) index);
                                  } else {
                                    log.add(log.get(index));
                                  }
                                })));
  }

  @Test
  void a_row_that_a_list_lacks_changes_or_invents_is_found() {
    for (String list : List.of("tasks", "indicators", "problems")) {
      var row = at(Sample.evidence().rows(), list).keySet().iterator().next();
      assertThat(Laws.check(withRows(list, Map.of()))).isNotEmpty();
      assertThat(Laws.check(withRows(list, Map.of(row, new Row("closed", "1"))))).isNotEmpty();
      var more = new HashMap<>(at(Sample.evidence().rows(), list));
      more.put(Sample.id(99), new Row("registered", ""));
      assertThat(Laws.check(withRows(list, more))).isNotEmpty();
    }
  }

  @Test
  void an_alert_or_a_case_that_a_list_lacks_doubles_or_invents_is_found() {
    var e = Sample.evidence();
    for (var alerts :
        List.of(
            List.<String>of(),
            List.of(Sample.ALERT, Sample.ALERT),
            List.of(Sample.ALERT, Sample.CLEARED))) {
      assertThat(
              Laws.check(
                  new Evidence(
                      e.today(),
                      e.clients(),
                      e.acknowledged(),
                      e.stores(),
                      e.topics(),
                      List.of(),
                      e.rows(),
                      alerts,
                      e.openCases())))
          .isNotEmpty();
    }
    for (var cases : List.of(List.<String>of(), List.of(Sample.id(8), Sample.id(9)))) {
      assertThat(
              Laws.check(
                  new Evidence(
                      e.today(),
                      e.clients(),
                      e.acknowledged(),
                      e.stores(),
                      e.topics(),
                      List.of(),
                      e.rows(),
                      e.openAlerts(),
                      cases)))
          .isNotEmpty();
    }
  }

  private interface Facts {
    Map<String, List<Fact>> of(Evidence evidence);
  }

  private interface Mutation {
    void apply(List<Fact> facts, int index);
  }

  private static Stream<DynamicTest> eachFact(Facts place, Mutation mutation) {
    return place.of(Sample.evidence()).entrySet().stream()
        .flatMap(
            entry ->
                indexes(entry.getValue())
                    .map(
                        index ->
                            mutation(
                                entry.getKey() + " " + label(entry.getValue(), index),
                                e -> mutation.apply(at(place.of(e), entry.getKey()), index))));
  }

  private static <T> T at(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static String label(List<Fact> facts, int index) {
    Fact fact = facts.get(index);
    Fact next = facts.get((index + 1) % facts.size());
    return fact.at() + (index > 0 && fact.stream().equals(next.stream()) ? " same stream" : "");
  }

  private static DynamicTest mutation(String name, Consumer<Evidence> harm) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var evidence = Sample.evidence();
          harm.accept(evidence);
          assertThat(Laws.check(evidence)).as(name).isNotEmpty();
        });
  }

  private static void swapWithNext(List<Fact> facts, int index) {
    Collections.swap(facts, index, (index + 1) % facts.size());
  }

  private static Stream<Integer> indexes(Collection<?> collection) {
    return new ArrayList<>(collection).isEmpty()
        ? Stream.empty()
        : Stream.iterate(0, i -> i + 1).limit(collection.size());
  }

  private static Evidence withRows(String list, Map<String, Row> changed) {
    var e = Sample.evidence();
    var rows = new HashMap<>(e.rows());
    rows.put(list, changed);
    return new Evidence(
        e.today(),
        e.clients(),
        e.acknowledged(),
        e.stores(),
        e.topics(),
        List.of(),
        rows,
        e.openAlerts(),
        e.openCases());
  }
}
