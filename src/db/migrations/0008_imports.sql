-- One import: what was read from which files, and what it made of the company's rows.
create table app.import (
  company_id uuid not null references app.company on delete cascade,
  import_id uuid not null,
  -- What the files hold, by the name of their layouts.
  holds text not null check (char_length(holds) <= 200),
  files jsonb not null,
  -- SHA-256 of the files and of the choices they were read by: the same import twice is known by it.
  fingerprint text not null,
  made_by uuid,
  made_at timestamptz not null,
  undone_at timestamptz,
  counts jsonb not null,
  primary key (company_id, import_id),
  foreign key (company_id, made_by) references app.member deferrable
);

-- What stood there before, in parts: an import is undone by it.
create table app.import_step (
  company_id uuid not null,
  import_id uuid not null,
  step integer not null,
  changes jsonb not null,
  primary key (company_id, import_id, step),
  foreign key (company_id, import_id) references app.import on delete cascade
);

-- How a table with this header was read before, so that nobody maps the same columns twice.
create table app.column_mapping (
  company_id uuid not null references app.company on delete cascade,
  header_hash text not null,
  header jsonb not null,
  mapping jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (company_id, header_hash),
  foreign key (company_id, saved_by) references app.member deferrable
);

call app.keep_apart('app.import');
call app.keep_apart('app.import_step');
call app.keep_apart('app.column_mapping');
