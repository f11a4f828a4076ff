@org.jspecify.annotations.NullMarked
package io.duban.testkit;
