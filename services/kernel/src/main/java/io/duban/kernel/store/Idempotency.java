package io.duban.kernel.store;

/// A client's promise that requests under this key are one and the same.
///
/// @param key the Idempotency-Key, prefixed with the actor's subject so that clients cannot collide
/// @param fingerprint SHA-256 over method, path, query and body; another one under the same key is
///     an error
public record Idempotency(String key, String fingerprint) {}
