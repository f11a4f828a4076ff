/// The store's events to the service's Kafka topic, in position order, at least once.
@NullMarked
package io.duban.kernel.relay;

import org.jspecify.annotations.NullMarked;
