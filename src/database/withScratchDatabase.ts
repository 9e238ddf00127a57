import { randomUUID } from 'node:crypto';

import pg from 'pg';

/**
 * Makes an empty database on the server at `url`, for as long as the work lasts, and removes it afterwards. Without a
 * server there is nothing to make: the work gets null and uses an embedded one.
 *
 * @throws whatever the server says when the user may not create databases
 */
export async function withScratchDatabase<T>(url: string | null, work: (url: string | null) => Promise<T>): Promise<T> {
  if (!url) return work(null);
  const name = `imi_scratch_${randomUUID().replaceAll('-', '')}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  await onServer(url, `create database ${name}`);
  try {
    return await work(scratch.href);
  } finally {
    await onServer(url, `drop database if exists ${name} with (force)`);
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
