import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { expect, test } from '@jest/globals';

import { openDatabase } from '../../src/database/openDatabase.ts';
import { StartError } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import { createDatabase } from '../helpers/database.ts';

const log = createLog('silent');
const PASSWORD = 'se%20cret';

async function problemsOf(url: string): Promise<StartError['problems']> {
  const error = await openDatabase(url, 2, log).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StartError)) throw error;
  expect(JSON.stringify(error.problems)).not.toMatch(/se(%20| )cret/);
  return error.problems;
}

test('a server that is not there is reported, without the password', async () => {
  // Port 1 is reserved and nobody listens there.
  const [problem] = await problemsOf(`postgresql://imi:${PASSWORD}@127.0.0.1:1/imi`);
  expect(problem).toMatchObject({
    code: 'DATABASE_UNREACHABLE',
    at: 'DATABASE_URL',
    message: expect.stringContaining('imi@127.0.0.1:1/imi: connect ECONNREFUSED'),
  });
});

test('a wrong password and a missing database are reported', async () => {
  const { url, drop } = await createDatabase();
  const wrong = new URL(url);
  wrong.password = PASSWORD;
  expect(await problemsOf(wrong.href)).toMatchObject([
    { code: 'DATABASE_UNREACHABLE', message: expect.stringContaining('password authentication failed') },
  ]);
  await drop();
  expect(await problemsOf(url)).toMatchObject([
    { code: 'DATABASE_UNREACHABLE', message: expect.stringContaining('does not exist') },
  ]);
});

test('a server that is too old is reported', async () => {
  const server = oldServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const problems = await problemsOf(`postgresql://imi:${PASSWORD}@127.0.0.1:${port}/imi`);
  server.close();
  expect(problems).toMatchObject([{ code: 'DATABASE_TOO_OLD', message: expect.stringContaining('PostgreSQL 14') }]);
});

/** Speaks just enough of PostgreSQL's protocol to let everybody in and to answer every query with its version. */
function oldServer() {
  return createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), READY]));
      socket.on('data', (data) => {
        if (data[0] !== 'Q'.charCodeAt(0)) return;
        const column = [Buffer.from('version\0'), int32(0), int16(0), int32(23), int16(4), int32(-1), int16(0)];
        const version = Buffer.from('140011');
        const description = message('T', int16(1), ...column);
        const row = message('D', int16(1), int32(version.length), version);
        socket.write(Buffer.concat([description, row, message('C', Buffer.from('SELECT 1\0')), READY]));
      });
    });
  });
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

const READY = message('Z', Buffer.from('I'));
