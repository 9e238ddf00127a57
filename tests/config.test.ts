import { expect, it } from '@jest/globals';

import { readConfig } from '../src/config.ts';
import { printProblem, StartError } from '../src/errors.ts';

const problemsOf = (env: NodeJS.ProcessEnv) => {
  try {
    readConfig(env, '/project');
    return [];
  } catch (error) {
    return error instanceof StartError ? error.problems : [error];
  }
};

it('needs nothing in development', () => {
  expect(readConfig({}, '/project')).toMatchObject({
    isProduction: false,
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: null,
    issuer: null,
    dataDir: '/project/.data',
    questionnaireDirs: ['/project/questionnaires'],
    introspection: 'everyone',
  });
});

it('adds the folders of further questionnaires after the shipped one', () => {
  const { questionnaireDirs } = readConfig({ IMI_QUESTIONNAIRES: '/law/a:law/b' }, '/project');
  expect(questionnaireDirs).toEqual(['/project/questionnaires', '/law/a', '/project/law/b']);
});

it('keeps the issuer to the letter, since tokens name it so', () => {
  expect(readConfig({ OIDC_ISSUER: 'https://login.example.org/' }, '/project').issuer).toBe(
    'https://login.example.org/',
  );
});

it('names every problem at once, each with its variable and what to do', () => {
  const problems = problemsOf({
    PORT: '99999',
    DATABASE_URL: 'mysql://root:secret@host/db',
    DATABASE_POOL: 'many',
    PUBLIC_URL: 'ftp://example.org',
    IMI_MASTER_KEY: 'c2hvcnQ=',
    OIDC_ISSUER: 'not an address',
    IMI_INTROSPECTION: 'nobody',
    LOG_LEVEL: 'loud',
  });
  expect(problems.map((problem) => (problem as { at: string }).at).sort()).toEqual([
    'DATABASE_POOL',
    'DATABASE_URL',
    'IMI_INTROSPECTION',
    'IMI_MASTER_KEY',
    'LOG_LEVEL',
    'OIDC_ISSUER',
    'PORT',
    'PUBLIC_URL',
  ]);
  const text = problems.map((problem) => printProblem(problem as Parameters<typeof printProblem>[0])).join('\n');
  expect(text).not.toContain('secret');
  expect(text.match(/fix: \S/g)).toHaveLength(8);
});

it('refuses to run in production on what is for demonstration only', () => {
  const problems = problemsOf({ NODE_ENV: 'production' }) as { at: string; code: string }[];
  expect(problems.map(({ at }) => at)).toEqual(['DATABASE_URL', 'IMI_MASTER_KEY', 'OIDC_ISSUER']);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['CONFIG_MISSING']));
});

it('shows the schema to signed-in users only in production', () => {
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://host/db',
    IMI_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    OIDC_ISSUER: 'https://login.example.org',
  };
  expect(readConfig(env, '/project').introspection).toBe('users');
});
