-- After very many rows the planner goes on counting on what stood there before, until autovacuum comes by. Only a table's owner
-- may gather its statistics. Nobody is waited for: who holds a table's lock for the same purpose does the same work.
create function ledger.gather_statistics() returns void
  language plpgsql security definer set search_path = '' as $$
declare
  tables text;
begin
  select string_agg(format('%I.%I', n.nspname, c.relname), ', ') into tables
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('record', 'known', 'ledger', 'desk');
  execute 'analyze (skip_locked) ' || tables;
end $$;
revoke all on function ledger.gather_statistics() from public;
