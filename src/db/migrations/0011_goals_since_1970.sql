-- Periods from 1970 on can be recorded, not from 1990 on: a goal that has held ever since begins with them.
update app.goal set starts_on = '1970-01-01' where starts_on = '1990-01-01';
update app.import_step
  set changes = replace(changes::text, '"from": "1990-01-01"', '"from": "1970-01-01"')::jsonb
  where changes::text like '%"from": "1990-01-01"%';
