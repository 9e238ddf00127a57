import type { Database } from '../database/openDatabase.ts';

/**
 * Lets the demo users work in legal areas for which no authority is competent yet, such as one that was just dropped
 * into a folder: their authorities become competent, and they get there the roles that they hold elsewhere.
 *
 * @param areas ids of the legal areas that have questionnaires
 * @returns the areas that were opened
 */
export async function seedNewAreas({ prisma }: Database, areas: Iterable<string>): Promise<string[]> {
  const known = await prisma.competence.findMany({ distinct: ['legalArea'], select: { legalArea: true } });
  const served = new Set(known.map(({ legalArea }) => legalArea));
  const opened = [...new Set(areas)].filter((area) => !served.has(area));
  if (opened.length === 0) return [];

  const people = await prisma.user.findMany({
    where: { subject: { startsWith: 'demo|' }, authority: { level: { not: 'UNION' } } },
    select: { id: true, authorityId: true, roles: { select: { role: true } } },
  });
  await prisma.competence.createMany({
    data: opened.flatMap((legalArea) => people.map(({ authorityId }) => ({ authorityId, legalArea, keywords: [] }))),
    skipDuplicates: true,
  });
  await prisma.roleGrant.createMany({
    data: opened.flatMap((legalArea) =>
      people.flatMap(({ id, roles }) => roles.map(({ role }) => ({ userId: id, legalArea, role }))),
    ),
    skipDuplicates: true,
  });
  return opened;
}
