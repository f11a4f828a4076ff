package io.duban.kernel.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A problem document (RFC 9457).
///
/// @param code stable, for programs; `type` is `urn:duban:problem:` and the code
/// @param errors the fields that break a rule, empty if it is not about fields
/// @param details what the rule compared, as further members
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String instance,
    String code,
    List<InvalidRequest.Field> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, String> details) {}
