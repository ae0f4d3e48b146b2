-- A value is named by the first day of its period: a week that starts on another day, or a year in another month, would
-- leave it outside every period. Months are the same in every calendar, and quarters when the year moves by quarters.
create or replace function app.refuse_moved_weeks() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from app.value join app.metric using (company_id, metric_id)
    where company_id = new.company_id and cadence = 'weekly'
  ) then
    raise exception 'values are recorded by weeks that start on another day'
      using errcode = 'check_violation', constraint = 'weeks_keep_their_name';
  end if;
  return new;
end
$$;

create function app.refuse_moved_years() returns trigger
language plpgsql
as $$
begin
  if exists (
    select from app.value join app.metric using (company_id, metric_id)
    where company_id = new.company_id
      and (cadence = 'yearly' or (cadence = 'quarterly' and (new.year_starts_month - old.year_starts_month) % 3 <> 0))
  ) then
    raise exception 'values are recorded by quarters or years that start in another month'
      using errcode = 'check_violation', constraint = 'years_keep_their_name';
  end if;
  return new;
end
$$;
create trigger years_keep_their_name
  before update of year_starts_month on app.company
  for each row when (old.year_starts_month <> new.year_starts_month)
  execute function app.refuse_moved_years();
