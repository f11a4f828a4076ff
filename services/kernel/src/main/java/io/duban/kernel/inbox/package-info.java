/// Other services' topics in: rows and offset in one transaction, parked events.
@NullMarked
package io.duban.kernel.inbox;

import org.jspecify.annotations.NullMarked;
