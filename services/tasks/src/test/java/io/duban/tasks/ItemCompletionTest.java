package io.duban.tasks;

import static io.duban.tasks.Items.by;
import static io.duban.tasks.Items.claimed;
import static io.duban.tasks.Items.giveBack;
import static io.duban.tasks.Items.id;
import static io.duban.tasks.Items.registered;
import static io.duban.tasks.Items.reported;
import static io.duban.tasks.Items.returned;
import static io.duban.tasks.Items.verified;
import static io.duban.tasks.Items.verify;

import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
import io.duban.tasks.domain.ItemCommand.VerifyCompletion;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.Verdict;
import io.duban.tasks.domain.WorkItem;
import io.duban.testkit.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Completion: claimed by the lead, verified by others.
class ItemCompletionTest {
  private final DeciderSpec<WorkItem, ItemCommand, ItemEvent> spec =
      DeciderSpec.of(new ItemDecider(), ItemEvent.class);

  @Test
  void only_the_lead_claims_and_nobody_verifies_their_own_claim() {
    spec.given(registered(), reported(1, "kjj", "lead"))
        .when(new ClaimCompletion(id(2), "完成", List.of(), by("czj")))
        .thenRefused("not-lead");
    var claim = spec.given(registered(), reported(1, "kjj", "lead"), claimed(2));
    claim
        .when(new VerifyCompletion(null, new Verdict.Yes(null), by("kjj")))
        .thenRefused("inside-the-unit");
    claim
        .when(new VerifyCompletion(id(7), new Verdict.Yes(null), by(null)))
        .thenRefused("claim-unknown");
    claim.when(verify()).thenEvents(verified(2));
    claim.when(giveBack()).thenEvents(returned(2));
  }
}
