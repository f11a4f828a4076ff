package io.duban.bench.commands;

import io.duban.bench.Cluster;
import java.sql.SQLException;

/// The floor: a scratch database in the same cluster with tables of the same shape, and a
/// transaction for each command.
final class Floor implements Side {
  private static final String DATABASE = "duban_bench_floor";
  private static final String TABLES =
      """
      create table event (
        position    bigint generated always as identity primary key,
        stream      text        not null,
        version     bigint      not null,
        type        text        not null,
        data        jsonb       not null,
        meta        jsonb       not null,
        recorded_at timestamptz not null,
        digest      bytea       not null,
        chain       bytea       not null,
        constraint event_stream_version unique (stream, version)
      );
      create table idempotency (
        key         text primary key,
        fingerprint text        not null,
        stream      text        not null,
        version     bigint      not null,
        changed     boolean     not null,
        also        text        not null,
        recorded_at timestamptz not null
      );
      """;

  private final Cluster cluster;
  private final Sample sample;

  Floor(Cluster cluster, Sample sample) throws SQLException {
    this.cluster = cluster;
    this.sample = sample;
    cluster.drop(DATABASE);
    cluster.run("postgres", "create database " + DATABASE);
    cluster.run(DATABASE, TABLES);
  }

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public boolean isService() {
    return false;
  }

  @Override
  public Writer open() throws SQLException {
    return new Transactions(cluster.connect(DATABASE), sample);
  }

  @Override
  public void settle() throws SQLException {
    cluster.run(DATABASE, "vacuum analyze");
  }

  @Override
  public void close() throws SQLException {
    cluster.drop(DATABASE);
  }
}
