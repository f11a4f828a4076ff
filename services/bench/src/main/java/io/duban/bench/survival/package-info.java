/// The proof that nothing is lost and nothing doubled while parts are killed: clients write and
/// keep their own log, and the laws compare it with everything that the system then says.
@NullMarked
package io.duban.bench.survival;

import org.jspecify.annotations.NullMarked;
