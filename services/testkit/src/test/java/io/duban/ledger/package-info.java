/// The smallest service there can be, to prove the kernel with: accounts on which amounts are
/// booked, and rows of what was heard of `duban.tasks.v1`.
@NullMarked
package io.duban.ledger;

import org.jspecify.annotations.NullMarked;
