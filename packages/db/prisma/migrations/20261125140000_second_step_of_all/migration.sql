-- A second step can be required of everybody: the least role that has to have one may be any.

alter table account.sign_in_rule drop constraint sign_in_rule_role;
alter table account.sign_in_rule add constraint sign_in_rule_role check (second_step_from in ('viewer', 'analyst', 'admin'));
