/// Classes that break the architecture's rules, one each.
@NullMarked
package io.duban.wrongs.domain;

import org.jspecify.annotations.NullMarked;
