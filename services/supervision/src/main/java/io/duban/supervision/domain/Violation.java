package io.duban.supervision.domain;

/// One field of a submission that breaks a rule.
///
/// @param pointer JSON pointer into the submission
/// @param rule kebab-case name of the rule
public record Violation(String pointer, String rule, String message) {}
