/// Duban on one machine without Docker: PostgreSQL, Kafka and the five services as plain processes
/// on loopback, with their data under `.duban/`. The tests use the same two servers.
@NullMarked
package io.duban.local;

import org.jspecify.annotations.NullMarked;
