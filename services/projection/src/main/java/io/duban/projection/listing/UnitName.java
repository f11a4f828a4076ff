package io.duban.projection.listing;

/// A unit as lists show it.
public record UnitName(String code, String name) {}
