-- A negotiation may be open to everybody, account or not: what is published in it, and nothing else.

alter table record.negotiation drop constraint negotiation_visibility;
alter table record.negotiation add constraint negotiation_visibility check (visibility in ('all', 'members', 'public'));
