import type { Database } from '../database/openDatabase.ts';
import type { Tasks } from '../jobs/addJob.ts';

const SQL = `
  insert into "Notification" ("id", "userId", "exchangeId", "action", "createdAt")
  select gen_random_uuid(), u."id", e."id", $3, $4
    from "Exchange" e
    join "ExchangeParty" p on p."exchangeId" = e."id" and p."part" = $2
    join "User" u on u."authorityId" = p."authorityId"
   where e."id" = $1
     and exists (select from "RoleGrant" g where g."userId" = u."id" and g."legalArea" = e."legalArea"
                                              and g."role" <> 'QUESTIONNAIRE_AUTHOR')
      on conflict do nothing`;

/** Tells the users of a party, who hold a role of exchanges in the area, that something happened. Repeating it tells nobody twice. */
export async function notifyUsers(
  { pool }: Database,
  { exchangeId, part, action, at }: Tasks['notify'],
): Promise<void> {
  await pool.query(SQL, [exchangeId, part, action, new Date(at)]);
}
