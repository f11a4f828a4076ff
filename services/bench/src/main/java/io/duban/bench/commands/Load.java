package io.duban.bench.commands;

import io.duban.local.Trouble;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Many writers at once for a while, and what they measured.
final class Load {
  private Load() {}

  /// How fast commands went.
  ///
  /// @param perSecond commands of all writers
  /// @param p50 milliseconds in which half of the commands were answered
  /// @param p99 the same for 99 of 100
  record Speed(double perSecond, double p50, double p99) {}

  static Speed measure(Writer.Source source, int writers, Duration duration)
      throws IOException, SQLException, InterruptedException {
    var open = new ArrayList<Writer>();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      for (int i = 0; i < writers; i++) {
        open.add(source.open());
      }
      var begin = new CountDownLatch(1);
      List<Future<LongStream>> running = new ArrayList<>();
      for (Writer writer : open) {
        running.add(threads.submit(() -> writeUntil(writer, begin, duration)));
      }
      long begun = System.nanoTime();
      begin.countDown();
      var all = LongStream.empty();
      for (Future<LongStream> one : running) {
        all = LongStream.concat(all, one.get());
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      return speed(all.sorted().toArray(), seconds);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Trouble trouble
          ? trouble
          : new IOException("a writer failed: " + e.getCause(), e);
    } finally {
      for (Writer writer : open) {
        writer.close();
      }
    }
  }

  private static LongStream writeUntil(Writer writer, CountDownLatch begin, Duration duration)
      throws IOException, SQLException, InterruptedException {
    long[] took = new long[1024];
    int count = 0;
    begin.await();
    long now = System.nanoTime();
    long end = now + duration.toNanos();
    while (now < end) {
      writer.write();
      long after = System.nanoTime();
      if (count == took.length) {
        took = Arrays.copyOf(took, 2 * count);
      }
      took[count++] = after - now;
      now = after;
    }
    return Arrays.stream(took, 0, count);
  }

  private static Speed speed(long[] sorted, double seconds) {
    return new Speed(
        sorted.length / seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6);
  }
}
