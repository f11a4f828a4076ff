package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;

/// An event as it goes into the store: the record's simple name and its fields.
public record NewEvent(String type, JsonNode data) {}
