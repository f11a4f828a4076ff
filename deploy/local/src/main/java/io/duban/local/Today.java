package io.duban.local;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `./duban today`
@Command(name = "today", description = "Prints the business day, or opens a later one.")
final class Today implements Callable<Integer> {
  @Mixin Help help = new Help();

  @Parameters(arity = "0..1", paramLabel = "DATE", converter = Dates.class)
  @Nullable LocalDate date;

  @Override
  public Integer call() throws IOException {
    var office = new Office(Installation.at(Main.root()));
    if (date != null) {
      office.openDay(date);
    }
    System.out.println(office.dayText());
    return 0;
  }
}
