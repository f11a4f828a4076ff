/// The append-only event store of one service: group append, digest chain, idempotency keys.
@NullMarked
package io.duban.kernel.store;

import org.jspecify.annotations.NullMarked;
