-- Whom files mean by a name that nobody here has: said once at an import, used at the next.
create table app.person_alias (
  company_id uuid not null references app.company on delete cascade,
  -- Without case, accents and spare spaces.
  alias text not null check (char_length(alias) between 1 and 600),
  member_id uuid not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (company_id, alias),
  foreign key (company_id, member_id) references app.member on delete cascade,
  foreign key (company_id, saved_by) references app.member deferrable
);
create index person_alias_member on app.person_alias (company_id, member_id);

call app.keep_apart('app.person_alias');
