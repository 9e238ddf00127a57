import { expect, it } from '@jest/globals';
import type { Transaction } from '../../src/database/transaction.ts';
import { checkFiles } from '../../src/exchanges/checkFiles.ts';
import type { InvalidAnswersError } from '../../src/exchanges/errors.ts';
import type { Compiled } from '../../src/forms/definition/compile.ts';

const ITEM = { key: 'file', type: 'file', mediaTypes: ['application/pdf'], maxBytes: 1000 };
const compiled = {
  nodes: new Map([
    ['reply.rows.file', { item: ITEM }],
    ['reply.note', { item: { key: 'note', type: 'text', maxLength: 10 } }],
  ]),
} as unknown as Compiled;

/** A database in which the exchange has these files. */
const withFiles = (...files: { id: string; form?: string; mediaType: string; byteSize: number }[]) =>
  ({
    attachment: { findMany: async () => files.map((file) => ({ form: 'reply', ...file })) },
  }) as unknown as Transaction;

const path = 'reply.rows[a].file';

async function issuesOf(client: Transaction) {
  try {
    await checkFiles(
      client,
      compiled,
      new Map([
        [path, 'one'],
        ['reply.note', 'one'],
      ]),
      'exchange',
    );
    return [];
  } catch (error) {
    return (error as InvalidAnswersError).issues;
  }
}

it.each([
  ['fits', { mediaType: 'application/pdf', byteSize: 1000 }, []],
  ['is too large', { mediaType: 'application/pdf', byteSize: 1001 }, [{ code: 'FILE_TOO_LARGE', limit: 1000 }]],
  [
    'is of another type',
    { mediaType: 'image/png', byteSize: 1 },
    [{ code: 'WRONG_FILE_TYPE', limit: 'application/pdf' }],
  ],
])('a file that %s is told so', async (_what, file, issues) => {
  expect(await issuesOf(withFiles({ id: 'one', ...file }))).toEqual(
    issues.map((issue) => ({ ...issue, path, severity: 'error' })),
  );
});

it('a file that the exchange does not have is unknown', async () => {
  expect(await issuesOf(withFiles())).toEqual([{ code: 'UNKNOWN_FILE', path, severity: 'error' }]);
});
