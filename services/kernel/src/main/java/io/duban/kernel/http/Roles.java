package io.duban.kernel.http;

/// The roles that a token may carry.
public final class Roles {
  public static final String OFFICE = "office";
  public static final String UNIT = "unit";
  public static final String SUPERVISOR = "supervisor";
  public static final String HEAD = "head";
  public static final String AUDITOR = "auditor";
  public static final String INTEGRATOR = "integrator";
  public static final String ADMIN = "admin";

  private Roles() {}
}
