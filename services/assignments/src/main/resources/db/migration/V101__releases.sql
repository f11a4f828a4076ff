-- An amendment of the plan may release a unit.

alter table assignment_row add column released_from date, add column released_by text;
