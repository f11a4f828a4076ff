/// The read models' rows. Each belongs to one stream, so streams may arrive in any order.
@NullMarked
package io.duban.projection.rows;

import org.jspecify.annotations.NullMarked;
