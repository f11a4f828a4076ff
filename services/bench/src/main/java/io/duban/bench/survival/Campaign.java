package io.duban.bench.survival;

import io.duban.bench.Cluster;
import io.duban.bench.Quiet;
import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One proof from beginning to end: clients and storm, the silence after them, the evidence, the
/// laws.
final class Campaign {
  private static final String CLIENTS = "survival-";
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(5);

  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final Installation installation;
  private final Plan plan;
  private final PrintStream out;
  private final String run = CLIENTS + Long.toString(Instant.now().getEpochSecond(), 36) + "-";

  /// What is asked for.
  record Plan(
      Duration duration, int clients, int kills, Duration pace, long seed, boolean resume) {}

  Campaign(Installation installation, Plan plan, PrintStream out) {
    this.installation = installation;
    this.plan = plan;
    this.out = out;
  }

  /// Whether every law holds.
  boolean run() throws IOException, SQLException, InterruptedException {
    for (String part : installation.components()) {
      installation.start(part);
    }
    var cluster = new Cluster(installation);
    cluster.requireDurable();
    var stores = Log.facts(Log.all(cluster));
    refuseUnlessFit(stores);
    var quiet = new Quiet(installation);
    refuseIfBusy(quiet.await(UNTIL_QUIET));
    out.printf(
        "business day %s, %d clients for %d s, each of %s killed %d times, seed %d%n",
        Collector.today(stores),
        plan.clients(),
        plan.duration().toSeconds(),
        String.join(", ", installation.components()),
        plan.kills(),
        plan.seed());
    var blows = Storm.order(installation.components(), plan.kills(), plan.seed());
    var storm = new Storm(installation, blows, plan.duration(), out);
    var clients = clients(new Script(stores, Collector.today(stores), plan.seed()));
    together(storm, clients);
    out.println("  waiting until all is quiet");
    long calm = System.nanoTime();
    var findings = new ArrayList<>(storm.findings());
    clients.forEach(client -> findings.addAll(client.refused()));
    quiet
        .await(UNTIL_QUIET)
        .forEach(busy -> findings.add(new Finding("all becomes quiet", "after the storm", busy)));
    out.printf("  quiet after %.1f s%n", (System.nanoTime() - calm) / 1e9);
    return judge(storm, clients, findings);
  }

  private boolean judge(Storm storm, List<Client> clients, List<Finding> findings)
      throws IOException, SQLException, InterruptedException {
    var collector = new Collector(installation);
    var log = clients.stream().flatMap(client -> client.acknowledged().stream()).toList();
    var evidence = collector.collect(run, log);
    findings.addAll(collector.findings());
    findings.addAll(Laws.check(evidence));
    int retries = clients.stream().mapToInt(Client::retries).sum();
    new Figures(evidence, retries, storm.kills(), findings).print(out);
    return findings.isEmpty();
  }

  private void refuseUnlessFit(Map<String, List<Fact>> stores) throws Trouble {
    boolean planned =
        stores.getOrDefault("tasks", List.of()).stream()
            .anyMatch(fact -> fact.type().equals("WorkItemRegistered"));
    if (!planned) {
      throw new Trouble("there is no plan to work on; ./duban up --fresh --today 2024-07-01");
    }
    boolean used =
        stores.values().stream()
            .flatMap(List::stream)
            .anyMatch(fact -> fact.actor().startsWith(CLIENTS));
    if (used && !plan.resume()) {
      throw new Trouble(
          "the data are those of an earlier run; --resume goes on with them,"
              + " ./duban up --fresh --today 2024-07-01 begins anew");
    }
  }

  private static void refuseIfBusy(List<String> busy) throws Trouble {
    if (!busy.isEmpty()) {
      throw new Trouble("before the storm: " + String.join("; ", busy));
    }
  }

  private List<Client> clients(Script script) {
    var hours = new Client.Hours(Instant.now().plus(plan.duration()), plan.pace());
    var clients = new ArrayList<Client>();
    for (int i = 1; i <= plan.clients(); i++) {
      var courier = new Courier(run + i, this::token, installation.ports());
      clients.add(new Client(run + i, script, courier, hours));
    }
    return clients;
  }

  private String token(String subject, String role, @Nullable String unit) {
    return tokens.computeIfAbsent(
        subject + " " + role + " " + unit, _ -> installation.token(role, unit, subject));
  }

  private static void together(Storm storm, List<Client> clients) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    threads.add(Thread.ofPlatform().name("storm").start(storm));
    for (Client client : clients) {
      threads.add(Thread.ofVirtual().name("client").start(client));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
