import { randomUUID } from 'node:crypto';

import type { Speaker, Testkit } from './testkit.ts';

/** The Commission in a directory, and somebody of its staff who writes questionnaires of an area, or of all. */
export async function commission(t: Testkit): Promise<{ id: string; author(legalArea?: string): Promise<Speaker> }> {
  const { id } = await t.db.prisma.authority.create({
    data: {
      externalId: randomUUID(),
      officialName: 'European Commission',
      officialNameLanguage: 'en',
      informalTitles: {},
      country: 'EU',
      level: 'UNION',
      languages: ['en'],
      searchText: 'european commission',
    },
  });
  return { id, author: (legalArea = '*') => t.user(id, [{ legalArea, role: 'QUESTIONNAIRE_AUTHOR' }]) };
}
