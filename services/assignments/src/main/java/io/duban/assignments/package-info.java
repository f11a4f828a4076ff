@org.jspecify.annotations.NullMarked
package io.duban.assignments;
