/// Plans and work items over HTTP: verbs become commands.
@NullMarked
package io.duban.tasks.http;

import org.jspecify.annotations.NullMarked;
