/// How every list is read: filters, order, pages by cursor, and what the figures are as of.
@NullMarked
package io.duban.projection.listing;

import org.jspecify.annotations.NullMarked;
