-- What somebody said they need, to do what they took on; and what became of it.
create table app.need (
  company_id uuid not null references app.company on delete cascade,
  need_id uuid not null,
  -- Who needs it: nobody says it for somebody else.
  member_id uuid not null,
  words text not null check (char_length(words) between 1 and 2000),
  said_at timestamptz not null,
  -- When it was said to be met, and by whom; null while it is not.
  met_at timestamptz,
  met_by uuid,
  -- What was answered.
  note text not null default '' check (char_length(note) <= 2000),
  deleted_at timestamptz,
  version integer not null default 1,
  primary key (company_id, need_id),
  foreign key (company_id, member_id) references app.member deferrable,
  foreign key (company_id, met_by) references app.member deferrable
);
create index need_member on app.need (company_id, member_id);

call app.keep_apart('app.need');
