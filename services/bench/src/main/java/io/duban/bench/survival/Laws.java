package io.duban.bench.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The laws in one list. Each is a function from the evidence to its findings; none knows how the
/// system works, only what it promised.
public final class Laws {
  private static final List<Function<Evidence, List<Finding>>> ALL =
      List.of(
          LogLaws::positionsAndVersionsAreGapless,
          LogLaws::chainsVerify,
          LogLaws::topicsEqualStores,
          CommandLaws::acknowledgedIsStored,
          CommandLaws::nothingIsStoredUnasked,
          RowLaws::listsEqualTheFold,
          AlertLaws::raisedAndClearedAlternate,
          AlertLaws::openAlertsFollowFromTheEvents,
          AlertLaws::remindersFollowFromTheAlerts);

  private Laws() {}

  /// No findings mean that nothing is missing and nothing doubled.
  public static List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (var law : ALL) {
      findings.addAll(law.apply(evidence));
    }
    return findings;
  }
}
