package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private Processes processes;

  @BeforeEach
  void empty() {
    processes = new Processes(folder, folder);
  }

  @AfterEach
  void nothing_is_left() throws Exception {
    processes.signal("sleeper", "KILL");
    assertThat(processes.ended("sleeper", SOON)).isTrue();
  }

  @Test
  void a_started_process_is_found_by_whoever_looks_later() throws Exception {
    long pid = start("sleep", "60");
    assertThat(new Processes(folder, folder).find("sleeper")).contains(pid);
  }

  @Test
  void a_pid_that_another_process_has_got_is_not_ours() throws Exception {
    long pid = start("sleep", "60");
    Path file = folder.resolve("sleeper.pid");
    String ours = Files.readString(file);
    Files.writeString(file, pid + " born-earlier");
    assertThat(processes.find("sleeper")).isEmpty();
    processes.signal("sleeper", "KILL");
    assertThat(Birth.of(pid)).isPresent();
    Files.writeString(file, ours);
  }

  @Test
  void a_file_that_was_cut_short_names_no_process() throws Exception {
    Files.writeString(folder.resolve("sleeper.pid"), "12");
    assertThat(processes.find("sleeper")).isEmpty();
  }

  @Test
  void an_ended_process_is_forgotten() throws Exception {
    start("sleep", "60");
    processes.signal("sleeper", "TERM");
    assertThat(processes.ended("sleeper", SOON)).isTrue();
    assertThat(folder.resolve("sleeper.pid")).doesNotExist();
  }

  @Test
  void a_process_that_could_not_be_noted_down_does_not_stay() throws Exception {
    var unwritable = new Processes(folder.resolve("missing"), folder);
    assertThatThrownBy(() -> unwritable.start("sleeper", List.of("sleep", "60"), Map.of()))
        .isInstanceOf(IOException.class);
    for (var child : ProcessHandle.current().children().toList()) {
      assertThat(child.onExit()).succeedsWithin(SOON);
    }
  }

  @Test
  void what_it_prints_is_in_its_log() throws Exception {
    start("echo", "printed");
    assertThat(processes.ended("sleeper", SOON)).isTrue();
    assertThat(processes.log("sleeper")).hasContent("printed");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_dead_process_that_nobody_collected_does_not_run() throws Exception {
    long parent = start("sh", "-c", "sleep 0.2 & exec sleep 60");
    long child = child(parent);
    long deadline = System.nanoTime() + SOON.toNanos();
    while (Birth.of(child).isPresent() && System.nanoTime() < deadline) {
      Processes.pause();
    }
    assertThat(Birth.of(child)).isEmpty();
    assertThat(Files.exists(Path.of("/proc/" + child))).isTrue();
  }

  private static long child(long parent) throws Exception {
    while (true) {
      var child = ProcessHandle.of(parent).stream().flatMap(ProcessHandle::children).findFirst();
      if (child.isPresent()) {
        return child.get().pid();
      }
      Processes.pause();
    }
  }

  private long start(String... command) throws Exception {
    return processes.start("sleeper", List.of(command), Map.of());
  }
}
