/// What the services' tests share: real servers, tokens, and the checks of deciders, contracts and
/// architecture. Test scope only.
@NullMarked
package io.duban.testkit;

import org.jspecify.annotations.NullMarked;
