/// How many commands a service takes over REST, against the floor: one plain SQL transaction for
/// each, over JDBC, in the same PostgreSQL and in the same run.
@NullMarked
package io.duban.bench.commands;

import org.jspecify.annotations.NullMarked;
