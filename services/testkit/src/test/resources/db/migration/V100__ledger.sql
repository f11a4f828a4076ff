create table ledger_row (
  stream text not null,
  version bigint not null,
  text text not null,
  primary key (stream, version)
);
create table cure (only_row boolean primary key);
grant select, insert, delete on ledger_row, cure to "${service-role}";
