package io.duban.kernel.command;

/// A folded stream and the version it was folded to (0: no events).
public record Loaded<S>(S state, long version) {}
