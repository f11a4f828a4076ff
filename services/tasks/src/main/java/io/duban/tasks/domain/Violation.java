package io.duban.tasks.domain;

/// One field of a submitted plan that breaks a rule.
///
/// @param pointer JSON pointer into the plan
/// @param rule kebab-case name of the rule
public record Violation(String pointer, String rule, String message) {}
