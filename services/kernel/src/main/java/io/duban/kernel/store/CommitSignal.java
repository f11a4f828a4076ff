package io.duban.kernel.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells the relay in this process that something was committed, so that it need not poll.
@ApplicationScoped
public class CommitSignal {
  private final Semaphore commits = new Semaphore(0);

  public void signal() {
    if (commits.availablePermits() == 0) {
      commits.release();
    }
  }

  /// Waits for a commit since the last call; true if there was one.
  public boolean await(Duration atMost) throws InterruptedException {
    boolean committed = commits.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    commits.drainPermits();
    return committed;
  }
}
