import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeEach, expect, it } from '@jest/globals';

import { createDatabase } from '../helpers/database.ts';
import { imi } from '../helpers/imi.ts';

const workplace = mkdtempSync(join(tmpdir(), 'imi-commands-'));
let database: Awaited<ReturnType<typeof createDatabase>>;
let drops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  database = await createDatabase(process.env['IMI_TEST_TEMPLATE']);
  drops.push(database.drop);
});

afterAll(async () => {
  for (const drop of drops) await drop();
  drops = [];
  rmSync(workplace, { recursive: true, force: true });
});

const env = (more: NodeJS.ProcessEnv = {}) => ({
  DATABASE_URL: database.url,
  IMI_DATA_DIR: join(workplace, 'data'),
  PORT: '0',
  ...more,
});

it('says where everything is and who can sign in, answers, and stops on SIGTERM with code 0', async () => {
  const running = imi(['start'], env());
  const said = await running.says('Stop with Ctrl+C.');
  const url = /API\s+(\S+)\/graphql/.exec(said)?.[1];
  expect(said).toContain(`Explorer  ${url}/explorer`);
  expect(said).toMatch(/anna\.kowalska@example\.org\s+PL\s+pl\s+REQUEST_HANDLER/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  const token = await imi(['token', 'anna.kowalska@example.org'], { PUBLIC_URL: url }).ended;
  const headers = { authorization: `Bearer ${token.stdout.trim()}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ viewer { name } }' });
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  expect(await answer.json()).toEqual({ data: { viewer: { name: 'Anna Kowalska' } } });

  // On the database that the server has: nobody should have to stop it.
  const replay = await imi(['questionnaires', 'replay', 'questionnaires/professional-qualifications'], env()).ended;
  expect(replay).toMatchObject({ code: 0, stderr: '' });
  expect(replay.stdout).toMatch(/^recognition\.v1 \S+ on 0 exchanges, .*: nothing changes for them\n$/);

  const start = Date.now();
  running.process.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
  expect(Date.now() - start).toBeLessThan(5000);
});

it('names the port that is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const { code, stderr } = await imi(['start'], env({ PORT: String(port) })).ended;
  server.close();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^PORT_TAKEN {2}PORT$/m);
  expect(stderr).toContain('fix: ');
});

it('leaves a broken questionnaire out, reports it, and serves the others', async () => {
  const area = join(workplace, 'broken', 'broken-area');
  mkdirSync(area, { recursive: true });
  writeFileSync(join(area, 'legal-area.json'), '{ "id": "broken-area", ');
  const running = imi(['start'], env({ IMI_QUESTIONNAIRES: join(workplace, 'broken') }));
  const said = await running.says('Stop with Ctrl+C.');
  const url = /API\s+(\S+)\/graphql/.exec(said)?.[1];
  const ready = (await (await fetch(`${url}/readyz`)).json()) as { status: string };
  expect(ready.status).toBe('ready');
  running.process.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(0);
  expect(stderr).toContain('legal-area.json');
});

it.each([
  [['serve'], 'MIGRATIONS_PENDING'],
  [['work'], 'MIGRATIONS_PENDING'],
])('%p refuses a database that is behind', async (args, code) => {
  const empty = await createDatabase();
  drops.push(empty.drop);
  const ended = await imi(args, env({ DATABASE_URL: empty.url })).ended;
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(code);
});

it('migrates a new database, and says so when there is nothing to do', async () => {
  const empty = await createDatabase();
  drops.push(empty.drop);
  const first = await imi(['migrate'], env({ DATABASE_URL: empty.url })).ended;
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/applied \d+_init/) });
  const second = await imi(['migrate'], env({ DATABASE_URL: empty.url })).ended;
  expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('Up to date') });
});

it.each([[['fly']], [[]], [['demo', '--fast']], [['token']], [['workflows', 'burn']], [['questionnaires']]])(
  'answers %p with the usage and code 2',
  async (args) => {
    const { code, stderr, stdout } = await imi(args, env()).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [name = ''] = args;
    const isKnown = name !== '' && name !== 'fly';
    // Who knows the command is told how to call that one.
    expect(stderr).toContain(isKnown ? `imi ${name} ` : 'imi questionnaires publish');
    expect(stderr.includes('imi start')).toBe(!isKnown);
  },
);

it.each([
  [{ PORT: 'x' }, 'CONFIG_INVALID  PORT'],
  [{ DATABASE_URL: 'postgresql://127.0.0.1:1/none' }, 'DATABASE_UNREACHABLE'],
])('explains %p without a stack trace', async (variables, problem) => {
  const { code, stderr } = await imi(['start'], env(variables)).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(problem);
  expect(stderr).not.toMatch(/^\s+at /m);
});

it.each([
  [['questionnaires', 'check'], '1 questionnaire can be used; 0 problems'],
  [['workflows', 'check'], '1 workflows, 0 problems'],
])('%p finds nothing to mend in what is shipped', async (args, line) => {
  expect(await imi(args).ended).toMatchObject({ code: 0, stdout: `${line}\n`, stderr: '' });
});
