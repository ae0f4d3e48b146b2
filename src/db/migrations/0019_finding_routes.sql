-- To which role somebody sends what is found about a metric, or by a rule, where it is not the one it would go to.
create table app.finding_route (
  company_id uuid not null,
  -- Whose solo hour it is: nobody sends for somebody else.
  member_id uuid not null,
  about text not null generated always as (coalesce(metric_id::text, rule)) stored,
  metric_id uuid,
  rule text check (char_length(rule) between 1 and 60),
  role text not null check (role in ('ceo', 'marketing', 'sales', 'production', 'finance')),
  check ((metric_id is null) <> (rule is null)),
  primary key (company_id, member_id, about),
  foreign key (company_id, member_id) references app.member on delete cascade,
  foreign key (company_id, metric_id) references app.metric on delete cascade
);
create index finding_route_metric on app.finding_route (company_id, metric_id) where metric_id is not null;

call app.keep_apart('app.finding_route');
