package io.duban.bench.survival;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Everything that was collected after the storm, from each place independently.
///
/// @param clients how the subjects of this run's clients begin
/// @param acknowledged the clients' own log
/// @param stores service to its event table in position order; `projection` holds the alerts
/// @param topics service to its topic, in the order of each partition, repeats included
/// @param brokenChains services whose digest chain does not verify
/// @param rows what the lists answer, by list, then by the row's id
/// @param openAlerts ids of the alerts that the alert list calls open
/// @param openCases ids of the cases that supervision calls open
public record Evidence(
    LocalDate today,
    String clients,
    List<Acknowledged> acknowledged,
    Map<String, List<Fact>> stores,
    Map<String, List<Fact>> topics,
    List<String> brokenChains,
    Map<String, Map<String, Row>> rows,
    List<String> openAlerts,
    List<String> openCases) {

  /// One row of a list, reduced to what the events decide.
  public record Row(String status, String figure) {}
}
