package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PGJDBCMain;

/// A JVM runs a program of the class path, records it, and starts from what was made of that.
class AotCacheTest {
  private static final List<String> PROGRAM = List.of(PGJDBCMain.class.getName());
  private static final String LOADED_FROM_CACHE =
      PGJDBCMain.class.getName() + " source: shared objects file";

  @TempDir Path folder;

  @Test
  void what_one_run_recorded_the_next_starts_from() throws Exception {
    var cache = new AotCache(folder.resolve("app.aot"));
    Path recording = folder.resolve("app.recording");
    assertThat(cache.use()).isEmpty();
    assertThat(run(cache.use(), PROGRAM)).doesNotContain(LOADED_FROM_CACHE);

    run(AotCache.record(recording), PROGRAM);
    run(cache.create(recording), List.of());

    assertThat(cache.file()).isNotEmptyFile();
    assertThat(run(cache.use(), PROGRAM)).contains(LOADED_FROM_CACHE);
  }

  private static String run(List<String> options, List<String> program) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load");
    command.addAll(options);
    command.addAll(List.of("-cp", jar()));
    command.addAll(program);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var output = process.inputReader()) {
      return output.readAllAsString();
    }
  }

  private static String jar() {
    return PGJDBCMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
