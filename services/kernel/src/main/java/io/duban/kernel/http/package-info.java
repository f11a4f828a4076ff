/// What every REST resource shares: problems, versions, pages, tokens.
@NullMarked
package io.duban.kernel.http;

import org.jspecify.annotations.NullMarked;
