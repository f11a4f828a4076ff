package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./duban import`
@Command(
    name = "import",
    description = {
      "Drafts a plan and tells what it leaves open.",
      "FILE is a notice (.txt, .docx, .pdf, .xlsx, .csv) or a structured plan (.json, .yaml)."
    })
final class ImportPlan implements Callable<Integer> {
  @Mixin Help help = new Help();

  private static final Map<String, String> NOTICES =
      Map.of(
          ".txt",
          "text/plain",
          ".docx",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          ".pdf",
          "application/pdf",
          ".xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          ".csv",
          "text/csv");
  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(5);

  @Parameters(paramLabel = "FILE")
  @Nullable Path file;

  @Option(names = "--lines", description = "show the notice line by line with what was read")
  boolean lines;

  @Option(
      names = "--amends",
      paramLabel = "DOCUMENT",
      description = "show what it changes in the plan of that document number")
  @Nullable String amends;

  @Option(names = "--listed", description = "the notice states only what changes in that plan")
  boolean listed;

  @Option(names = "--adopt", description = "put it in force, as a plan or as the amendment")
  boolean adopt;

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new Trouble("which file?");
    }
    var installation = Installation.at(Main.root());
    var office = new Office(installation);
    String mediaType = mediaType(file);
    String id =
        mediaType == null
            ? office.draftPlan(Documents.read(file))
            : office.draftNotice(mediaType, bytes(file));
    System.out.println("draft " + id);
    JsonNode draft = office.plan(id);
    if (mediaType != null && draft.path("status").asText().equals("draft")) {
      if (lines) {
        new LineList(office.lines(id)).print(System.out);
      }
      new DraftTree(draft.path("plan"), office.reading(id)).print(System.out);
    }
    JsonNode unresolved = draft.path("unresolved");
    for (JsonNode name : unresolved) {
      System.out.printf(
          "  no unit is known as %s  (%s)%n",
          name.path("name").asText(), name.path("pointer").asText());
    }
    if (amends != null) {
      amend(office, office.adoptedPlan(amends), id);
    } else if (adopt) {
      new FirstPlan(installation, System.out).adopt(id, UNTIL_KNOWN);
      System.out.println("adopted " + draft.path("documentNumber").asText());
    }
    return 0;
  }

  private void amend(Office office, String plan, String draft) throws IOException {
    JsonNode changes = office.changes(plan, draft, listed ? "listed" : "whole");
    new ChangeList(changes).print(System.out);
    if (adopt) {
      office.amend(plan, draft, changes);
      System.out.println("amended " + changes.path("documentNumber").asText());
    }
  }

  /// Of a notice; null for a structured plan.
  private static @Nullable String mediaType(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return NOTICES.entrySet().stream()
        .filter(entry -> name.endsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Trouble("there is no file " + file);
    }
    return Files.readAllBytes(file);
  }
}
