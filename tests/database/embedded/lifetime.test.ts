import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { query } from './query.ts';
import { workplace } from './workplace.ts';

const place = workplace();

test('data is kept from one start to the next', async () => {
  const first = await place.start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  await first.stop();
  await first.stop();
  const second = await place.start();
  expect(await query(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
});

test('the server speaks UTF-8 and UTC, asks for the password, and keeps values out of its log', async () => {
  const { url } = await place.start();
  const settings = `SELECT lower('ÅΆЖ') AS lower, 'Z' < 'a' AS points, current_setting('timezone') AS zone`;
  expect(await query(url, settings)).toEqual([{ lower: 'åάж', points: true, zone: 'UTC' }]);
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed');

  await query(url, 'CREATE TABLE person (email text PRIMARY KEY)');
  const insert = "INSERT INTO person VALUES ('ada@example.org')";
  await query(url, insert);
  await expect(query(url, insert)).rejects.toThrow('duplicate key');
  const file = join(place.dataDir, 'postgres.log');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('duplicate key');
  expect(text).not.toContain('ada@example.org');
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test('a first start that was interrupted is made good', async () => {
  await mkdir(join(place.dataDir, 'postgres.unfinished', 'data'), { recursive: true });
  const { url } = await place.start();
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('something else in the place of the cluster is left alone', async () => {
  const file = join(place.dataDir, 'postgres', 'precious');
  await mkdir(join(place.dataDir, 'postgres'), { recursive: true });
  await writeFile(file, '');
  await expect(place.start()).rejects.toMatchObject({ problems: [{ code: 'EMBEDDED_POSTGRES_FAILED' }] });
  expect(existsSync(file)).toBe(true);
});

test('a server that does not start says why', async () => {
  await (await place.start()).stop();
  await writeFile(join(place.dataDir, 'postgres', 'postgresql.conf'), 'nonsense = 1\n');
  await expect(place.start()).rejects.toMatchObject({
    problems: [{ code: 'EMBEDDED_POSTGRES_FAILED', message: expect.stringContaining('nonsense') }],
  });
});

test('a scratch cluster leaves nothing', async () => {
  const { url, stop } = await place.start({ scratch: true });
  expect(await query(url, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
  await stop();
  expect(existsSync(place.dataDir)).toBe(false);
});
