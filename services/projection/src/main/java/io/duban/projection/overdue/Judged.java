package io.duban.projection.overdue;

import io.duban.projection.overdue.rule.Verdict;

/// A subject with what the rule says of it, and the event its row stands at (`stream@version`).
record Judged(String subject, String token, Verdict verdict) {}
