/// What is read of other services' events: only these fields, checked against contracts/.
@NullMarked
package io.duban.projection.incoming.heard;

import org.jspecify.annotations.NullMarked;
