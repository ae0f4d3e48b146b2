-- A restore is the owner's work, so the role that makes backups need not write anywhere.
do $$
declare
  tenant_table regclass;
begin
  for tenant_table in select oid from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') loop
    execute format('drop policy backup_writes on %s', tenant_table);
    execute format('revoke insert on %s from evenkeel_backup', tenant_table);
  end loop;
end
$$;
revoke insert on all tables in schema auth from evenkeel_backup;

create or replace procedure app.keep_apart(tenant_table regclass)
language plpgsql
as $$
declare
  readable constant text := 'company_id = any((select string_to_array(nullif(current_setting(''app.companies'', true), ''''), '','')::uuid[])::uuid[])';
  writable constant text := 'company_id = nullif(current_setting(''app.company'', true), '''')::uuid';
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy readable on %s for select using (%s)', tenant_table, readable);
  execute format('create policy insertable on %s for insert with check (%s)', tenant_table, writable);
  execute format('create policy updatable on %s for update using (%s) with check (%s)', tenant_table, writable, writable);
  execute format('create policy deletable on %s for delete using (%s)', tenant_table, writable);
  execute format('create policy backup_reads on %s for select to evenkeel_backup using (true)', tenant_table);
  execute format('grant select, insert, update, delete on %s to evenkeel_app', tenant_table);
  execute format('grant select on %s to evenkeel_backup', tenant_table);
end
$$;
