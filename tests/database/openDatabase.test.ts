import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { cloneDatabase, type TestDatabase } from '../helpers/database.ts';

const statements: string[] = [];
let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => database.drop());

test('statements of Prisma and of pg are reported, without parameters', async () => {
  statements.length = 0;
  await database.prisma.case.create({ data: { number: 'SECRET-1' } });
  await database.prisma.$transaction(async (transaction) => {
    await transaction.case.findMany({ where: { number: 'SECRET-1' } });
  });
  await database.pool.query('SELECT count(*) FROM "Case" WHERE number = $1', ['SECRET-1']);
  expect(statements.map((sql) => sql.split(' ')[0])).toEqual(['INSERT', 'BEGIN', 'SELECT', 'COMMIT', 'SELECT']);
  expect(statements.join()).not.toContain('SECRET');
});
