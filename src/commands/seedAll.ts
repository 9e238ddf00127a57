import { join } from 'node:path';

import { seedAuthorities } from '../authorities/seedAuthorities.ts';
import type { Services } from '../context.ts';
import { projectRoot } from '../root.ts';
import { seedNewAreas } from '../users/seedNewAreas.ts';
import { seedPeople } from '../users/seedPeople.ts';

/**
 * Adds the shipped directory and, where they belong, the demo users; what is there already stays.
 *
 * @param people in production nobody may sign in who does not exist
 */
export async function seedAll(
  { db, editions }: Services,
  { people }: { people: boolean },
): Promise<{ authorities: number; people: number }> {
  const folder = join(projectRoot, 'prisma', 'seed');
  const authorities = await seedAuthorities(db, editions.live(), folder);
  if (!people) return { authorities, people: 0 };
  const added = await seedPeople(db, folder);
  await seedNewAreas(
    db,
    editions.live().map(({ legalArea }) => legalArea),
  );
  return { authorities, people: added };
}
