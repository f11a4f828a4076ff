-- An amendment of the plan may withdraw every statement of an indicator.

alter table indicator_row add column withdrawn boolean not null default false;
