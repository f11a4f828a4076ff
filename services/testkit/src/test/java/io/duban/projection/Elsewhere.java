package io.duban.projection;

/// Stands for a class of another service.
public final class Elsewhere {}
