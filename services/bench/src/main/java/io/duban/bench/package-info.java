/// Measurements and proofs that run against the embedded default, by hand: what a system promises
/// about speed and about never losing a fact.
@NullMarked
package io.duban.bench;

import org.jspecify.annotations.NullMarked;
