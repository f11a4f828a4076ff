package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./duban import`
@Command(
    name = "import",
    description = "Drafts a structured plan (JSON or YAML) and tells what it leaves open.")
final class ImportPlan implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(5);

  @Parameters(paramLabel = "FILE")
  @Nullable Path file;

  @Option(names = "--adopt", description = "adopt the draft")
  boolean adopt;

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new Trouble("which file?");
    }
    var plan = Documents.read(file);
    var installation = Installation.at(Main.root());
    var office = new Office(installation);
    String id = office.draftPlan(plan);
    System.out.println("draft " + id);
    JsonNode unresolved = office.plan(id).path("unresolved");
    for (JsonNode name : unresolved) {
      System.out.printf(
          "  no unit is known as %s  (%s)%n",
          name.path("name").asText(), name.path("pointer").asText());
    }
    if (adopt) {
      new FirstPlan(installation, System.out).adopt(id, UNTIL_KNOWN);
      System.out.println("adopted " + plan.path("documentNumber").asText());
    }
    return 0;
  }
}
