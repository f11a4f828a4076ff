package io.duban.assignments.http;

import io.duban.assignments.domain.UnitProfile;
import io.duban.assignments.incoming.UnitNames;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit as an office registers it, alone or as a row of an import.
@Schema(
    name = "UnitRequest",
    description = "A unit. Spaces around its names do not count.",
    examples =
        """
        {"code":"hz-fgw","name":"杭州市发展和改革委员会","shortName":"市发改委",
        "aliases":["市发展改革委"],"kind":"government","region":"330100"}
        """)
record UnitRequest(
    @Schema(description = "What everything else names the unit by")
        @NotNull
        @Pattern(regexp = CODE, message = "letters, digits, dot, dash, underscore; at most 64")
        String code,
    @Schema(description = "Full name")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = UnitNames.ONE_LINE, message = "on one line")
        String name,
    @Schema(description = "The name that notices use")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = UnitNames.ONE_LINE, message = "on one line")
        String shortName,
    @Schema(description = "Further names, such as 发改委 for 发展改革委") @Nullable @Size(max = 50)
        List<
                @NotBlank @Size(max = 200)
                @Pattern(regexp = UnitNames.ONE_LINE, message = "on one line") String>
            aliases,
    @Schema(
            description =
                "government, party, district, committee, customs, tax, enterprise, task-force or"
                    + " other")
        @NotNull
        @Pattern(regexp = KINDS, message = "not a kind of unit")
        String kind,
    @Schema(description = "Region code, GB/T 2260")
        @NotNull
        @Pattern(regexp = "\\d{6}", message = "six digits")
        String region,
    @Schema(description = "Code of the unit above it") @Nullable @Pattern(regexp = CODE)
        String parent,
    @Schema(
            description =
                "Unified social credit code (GB 32100). One that fails its check is kept and"
                    + " flagged")
        @Nullable
        @Size(min = 1, max = 32)
        String creditCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil) {
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  static final String KINDS =
      "government|party|district|committee|customs|tax|enterprise|task-force|other";

  UnitProfile profile() {
    return new UnitProfile(
        code,
        name.strip(),
        shortName.strip(),
        aliases == null ? List.of() : aliases.stream().map(String::strip).toList(),
        kind,
        region,
        parent,
        creditCode,
        validFrom,
        validUntil);
  }
}
