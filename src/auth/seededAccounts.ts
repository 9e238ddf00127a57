import type { Database } from '../database/openDatabase.ts';
import type { Account, Accounts } from './embedded/account.ts';

const SELECT = {
  subject: true,
  name: true,
  email: true,
  language: true,
  authority: { select: { officialName: true, country: true } },
  roles: { select: { role: true } },
} as const;

/** The people whom the embedded identity provider offers: the registered users. */
export function seededAccounts({ prisma }: Database): Accounts {
  return {
    async list() {
      const users = await prisma.user.findMany({ select: SELECT, orderBy: { email: 'asc' }, take: 100 });
      return users.map(accountOf);
    },
    async find(subject) {
      const user = await prisma.user.findUnique({ where: { subject }, select: SELECT });
      return user && accountOf(user);
    },
  };
}

function accountOf({
  authority,
  roles,
  ...person
}: {
  subject: string;
  name: string;
  email: string;
  language: string;
  authority: { officialName: string; country: string };
  roles: { role: string }[];
}): Account {
  return {
    ...person,
    authority: authority.officialName,
    country: authority.country,
    roles: roles.map(({ role }) => role),
  };
}
