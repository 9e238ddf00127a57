import type { Run } from './command.ts';

/** A command of `imi`. */
interface Command {
  /** What comes after its name. */
  readonly usage: string;
  readonly about: string;
  /** Loads it: a command does not wait for what only others need. */
  load(): Promise<Run>;
}

/** All commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    usage: '',
    about: 'all in one process, with demo data outside production',
    load: async () => (await import('./start.ts')).start,
  },
  serve: {
    usage: '',
    about: 'the API alone; the database must be up to date',
    load: async () => (await import('./serve.ts')).serve,
  },
  work: { usage: '', about: 'background jobs alone', load: async () => (await import('./work.ts')).work },
  demo: {
    usage: '[--json]',
    about: 'play a whole request over HTTP on a scratch database',
    load: async () => (await import('./demo.ts')).demo,
  },
  migrate: {
    usage: '',
    about: 'bring the database up to date',
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  seed: {
    usage: '',
    about: 'add the shipped directory and the demo users',
    load: async () => (await import('./seed.ts')).seed,
  },
  token: {
    usage: 'EMAIL',
    about: 'print an access token of a demo user of the running server',
    load: async () => (await import('./token.ts')).token,
  },
  workflows: {
    usage: 'check | diagram',
    about: 'check the workflows, or print them as Mermaid',
    load: async () => (await import('./workflows.ts')).workflows,
  },
  questionnaires: {
    usage:
      'check | schema [--line LINE] [DIR…] | json-schema --line LINE [--complete] [DIR…] | diff OLD NEW | replay [--json] PATH | publish [--dry-run] PATH',
    about: 'check question sets, print their types, compare two, try one on stored exchanges, or publish',
    load: async () => (await import('./questionnaires.ts')).questionnaires,
  },
};
