/// The event-sourcing mechanism, without one word of the domain. This package itself holds the pure
/// types that deciders may use; everything that touches a database, a broker or HTTP is in the
/// packages below it.
@NullMarked
package io.duban.kernel;

import org.jspecify.annotations.NullMarked;
