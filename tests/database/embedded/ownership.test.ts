import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, test } from '@jest/globals';

import { commandLine } from '../../../src/database/embedded/commandLine.ts';
import { processStart } from '../../../src/database/embedded/processStart.ts';
import { query } from './query.ts';
import { workplace } from './workplace.ts';

const place = workplace();
/** In milliseconds. */
const PATIENCE = 10_000;

/** The server's number, from the file that PostgreSQL itself keeps. */
async function serverPid(): Promise<number> {
  return Number((await readFile(join(place.dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function untilGone(pid: number): Promise<void> {
  for (const until = Date.now() + PATIENCE; processStart(pid) !== null && Date.now() < until; ) await sleep(20);
  expect(processStart(pid)).toBeNull();
}

test('a second process is refused, and told who is there', async () => {
  const owner = await place.startElsewhere();
  const problem = { code: 'DATA_DIR_IN_USE', at: place.dataDir, message: expect.stringContaining(`(${owner.pid})`) };
  await expect(place.start()).rejects.toMatchObject({ problems: [problem] });
  expect((await place.startElsewhere()).problems).toMatchObject([problem]);
  expect(await query(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('the same process is refused as well', async () => {
  await place.start();
  await expect(place.start()).rejects.toMatchObject({ problems: [{ code: 'DATA_DIR_IN_USE' }] });
});

test('of several processes that start at once, one gets the directory', async () => {
  const starts = await Promise.allSettled([place.start(), place.start(), place.start()]);
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test('the server ends with a killed owner, and the data is there for the next', async () => {
  const owner = await place.startElsewhere();
  await query(owner.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  const pid = await serverPid();
  await owner.kill();
  await untilGone(pid);
  const { url } = await place.start();
  expect(await query(url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
});

test('a server that outlived its owner is stopped by the next', async () => {
  const owner = await place.startElsewhere();
  await query(owner.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  const pid = await serverPid();
  const watch = owner.children().find((each) => each !== pid && commandLine(each).startsWith('/bin/sh'));
  expect(watch).toBeDefined();
  if (watch) process.kill(watch, 'SIGKILL');
  await owner.kill();
  expect(processStart(pid)).not.toBeNull();
  const { url } = await place.start();
  expect(processStart(pid)).toBeNull();
  expect(await query(url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
});

test('the number of a crashed server or owner may belong to another process by now', async () => {
  await (await place.start()).stop();
  const cluster = join(place.dataDir, 'postgres');
  // Of the server's user: PostgreSQL knows by itself that nobody else's process can be it.
  const { uid, gid } = await stat(cluster);
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  try {
    await writeFile(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n`);
    await writeFile(join(place.dataDir, 'owner.json'), JSON.stringify({ pid: stranger.pid, start: 'long ago' }));
    const { url } = await place.start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  } finally {
    stranger.kill();
  }
});
