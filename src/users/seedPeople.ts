import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Role } from '../../prisma/client/enums.ts';
import type { Database } from '../database/openDatabase.ts';

interface SeedPerson {
  subject: string;
  name: string;
  email: string;
  language: string;
  /** External id of the person's authority. */
  authority: string;
  roles: { legalArea: string; role: Role }[];
}

/** Adds the fictitious users of `prisma/seed/people.json`. Those who are there already stay as they are. */
export async function seedPeople({ prisma }: Database, folder: string): Promise<number> {
  const people: SeedPerson[] = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8'));
  const authorities = await prisma.authority.findMany({
    where: { externalId: { in: people.map(({ authority }) => authority) } },
    select: { id: true, externalId: true },
  });
  const authorityOf = new Map(authorities.map(({ id, externalId }) => [externalId, id]));
  const { count } = await prisma.user.createMany({
    data: people.map(({ roles, authority, ...person }) => ({
      ...person,
      authorityId: authorityOf.get(authority) ?? '',
    })),
    skipDuplicates: true,
  });
  const users = await prisma.user.findMany({ select: { id: true, subject: true } });
  const userOf = new Map(users.map(({ id, subject }) => [subject, id]));
  const grants = people.flatMap(({ subject, roles }) =>
    roles.map((grant) => ({ ...grant, userId: userOf.get(subject) ?? '' })),
  );
  await prisma.roleGrant.createMany({ data: grants, skipDuplicates: true });
  return count;
}
