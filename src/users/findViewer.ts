import type { Database } from '../database/openDatabase.ts';
import type { Viewer } from './viewer.ts';

const SQL = `
  select u."id", u."subject", u."name", u."email", u."language", u."authorityId", a."country",
         coalesce((select json_agg(json_build_object('legalArea', g."legalArea", 'role', g."role"))
                     from "RoleGrant" g where g."userId" = u."id"), '[]') as "roles"
    from "User" u join "Authority" a on a."id" = u."authorityId"
   where u."subject" = $1`;

/**
 * The user whom a token's subject names, with the roles held at this moment: read at each request, so that rights
 * lapse at once (Reg. 1024/2012 Art. 9(3)). Null when nobody is registered under it.
 */
export async function findViewer({ pool }: Database, subject: string): Promise<Viewer | null> {
  const { rows } = await pool.query<Viewer>({ name: 'find-viewer', text: SQL, values: [subject] });
  return rows[0] ?? null;
}
