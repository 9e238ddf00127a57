import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { runningEmbedded } from '../../src/database/runningEmbedded.ts';
import { query } from './embedded/query.ts';
import { workplace } from './embedded/workplace.ts';

const place = workplace();

test('the embedded database of another command is found while it runs', async () => {
  expect(await runningEmbedded(place.dataDir)).toBeNull();
  const { url, stop } = await place.start();
  const found = await runningEmbedded(place.dataDir);
  expect(found).toBe(url);
  expect(await query(found, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await stop();
  expect(await runningEmbedded(place.dataDir)).toBeNull();
});

test('what a server left behind that did not end in order is not taken for one', async () => {
  const { stop } = await place.start();
  await stop();
  const lines = ['999999999', '', '', '5432', '', '', '', 'ready   ', ''];
  await writeFile(join(place.dataDir, 'postgres', 'postmaster.pid'), lines.join('\n'));
  expect(await runningEmbedded(place.dataDir)).toBeNull();
});
