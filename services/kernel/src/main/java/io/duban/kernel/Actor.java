package io.duban.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts: the token's subject, its roles, and the unit it speaks for, if any. A service that
/// reacts to an event acts as itself.
public record Actor(String subject, Set<String> roles, @Nullable String unit) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public static Actor service(String name) {
    return new Actor("service:" + name, Set.of("service"), null);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }
}
