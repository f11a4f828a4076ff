package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PGJDBCMain;

/// A JVM runs a program of the class path, keeps its classes, and the next one starts from them.
class ClassArchiveTest {
  private static final String PROGRAM = PGJDBCMain.class.getName();
  private static final String LOADED_FROM_ARCHIVE = PROGRAM + " source: shared objects file";

  @TempDir Path folder;

  @Test
  void what_one_run_kept_the_next_starts_from() throws Exception {
    var archive = new ClassArchive(folder.resolve("classes.jsa"));
    assertThat(archive.use()).isEmpty();
    assertThat(run(archive.make())).doesNotContain(LOADED_FROM_ARCHIVE);

    assertThat(archive.file()).isNotEmptyFile();
    assertThat(run(archive.use())).contains(LOADED_FROM_ARCHIVE);
  }

  private static String run(List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load");
    command.addAll(options);
    command.addAll(List.of("-cp", jar(), PROGRAM));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var output = process.inputReader()) {
      return output.readAllAsString();
    }
  }

  private static String jar() {
    return PGJDBCMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
