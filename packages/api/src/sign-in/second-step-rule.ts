/** In SQL, whether a role that somebody holds anywhere asks for a second step at sign-in. */
export const asksForSecondStep = (user: string): string => `exists (
  select from account.sign_in_rule r join account.membership m
    on r.second_step_from = 'viewer' or m.role in (r.second_step_from, 'admin')
  where r.second_step_from is not null and m.user_id = ${user})`;
