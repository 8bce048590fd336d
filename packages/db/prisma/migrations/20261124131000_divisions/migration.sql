-- A file may tell how a text is divided before its words are at hand. Until they are, nobody counts on the numbers: what turns out
-- not to fit the words may be put right then, and never after.
create function desk.keep_division() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
begin
  if tg_op = 'UPDATE' and (new.negotiation_id, new.sha256) = (old.negotiation_id, old.sha256) and not exists (
    select from desk.text_at_hand h where h.negotiation_id = old.negotiation_id and h.sha256 = old.sha256
  ) then
    return new;
  end if;
  raise exception 'ledger_append_only: the sentences of a text keep their numbers.'
    using errcode = '23514', constraint = 'ledger_append_only';
end $$;
revoke all on function desk.keep_division() from public;
drop trigger append_only on desk.text_sentences;
create trigger append_only before update or delete on desk.text_sentences
  for each row execute function desk.keep_division();
