import { readdir, readFile } from 'node:fs/promises';

import { expect, test } from '@jest/globals';

interface Person {
  subject: string;
  name: string;
  email: string;
  language: string;
  authority: string;
  roles: { legalArea: string; role: string }[];
}

interface Authority {
  externalId: string;
  isCoordinator: boolean;
  competences: { legalArea: string; professions: string[] }[];
}

const seed = new URL('../../prisma/seed/', import.meta.url);
const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(new URL(path, seed), 'utf8'));
const people = (await read('people.json')) as Person[];
const files = await readdir(new URL('authorities/', seed));
const authorities = (await Promise.all(files.map((file) => read(`authorities/${file}`)))).flat() as Authority[];

const staff = people.filter(({ authority }) => authority === 'eu-commission');
const national = people.filter((person) => !staff.includes(person));

test.each(national)('$name works for an authority of the directory, in an area where it is competent', (person) => {
  const authority = authorities.find(({ externalId }) => externalId === person.authority);
  const areas = authority?.competences.map(({ legalArea }) => legalArea);
  for (const { legalArea, role } of person.roles) {
    expect(areas).toContain(legalArea);
    expect(['REQUEST_HANDLER', 'VIEWER']).toContain(role);
  }
  expect(areas).not.toEqual([]);
});

test('the Commission is competent for nothing; its staff write questionnaires and do nothing else', () => {
  expect(authorities.find(({ externalId }) => externalId === 'eu-commission')?.competences).toEqual([]);
  expect(staff.flatMap(({ roles }) => roles)).toEqual([{ legalArea: '*', role: 'QUESTIONNAIRE_AUTHOR' }]);
});

test.each(people)('$name is fictitious', (person) => {
  expect(person.subject).toMatch(/^demo\|[a-z-]+$/);
  // Reserved for examples (RFC 2606): no such mailbox can exist.
  expect(person.email).toMatch(/^[a-z.]+@example\.(org|com|net)$/);
});

test('no two demo people share a subject or an e-mail address', () => {
  expect(new Set(people.map(({ subject }) => subject)).size).toBe(people.length);
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
});

test('the demo people can play every part: two colleagues, a coordinator, a reader, one without a role', () => {
  const coordinators = authorities.filter(({ isCoordinator }) => isCoordinator).map(({ externalId }) => externalId);
  expect(people.some(({ authority }) => coordinators.includes(authority))).toBe(true);
  expect(people.some(({ roles }) => roles.length === 0)).toBe(true);
  expect(people.some(({ roles }) => roles.some(({ role }) => role === 'VIEWER'))).toBe(true);
  for (const doctors of ['pl-naczelna-izba-lekarska', 'pt-ordem-dos-medicos', 'de-lageso-berlin']) {
    const handlers = people.filter(({ authority, roles }) => {
      return authority === doctors && roles.some(({ role }) => role === 'REQUEST_HANDLER');
    });
    expect(handlers).toHaveLength(2);
  }
});
