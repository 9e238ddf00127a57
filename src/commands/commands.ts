import type { Run } from './command.ts';

/** A command of `imi`. */
interface Command {
  /** The ways to call it: what comes after its name, and what it then does. */
  readonly calls: readonly (readonly [usage: string, about: string])[];
  /** Loads it: a command does not wait for what only others need. */
  load(): Promise<Run>;
}

/** All commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    calls: [['', 'all in one process, with demo data outside production']],
    load: async () => (await import('./start.ts')).start,
  },
  serve: {
    calls: [['', 'the API alone; the database must be up to date']],
    load: async () => (await import('./serve.ts')).serve,
  },
  work: { calls: [['', 'background jobs alone']], load: async () => (await import('./work.ts')).work },
  demo: {
    calls: [['[--json]', 'play a whole request over HTTP on a scratch database']],
    load: async () => (await import('./demo.ts')).demo,
  },
  migrate: {
    calls: [['', 'bring the database up to date']],
    load: async () => (await import('./migrate.ts')).migrateDatabase,
  },
  seed: {
    calls: [['', 'add the shipped directory and the demo users']],
    load: async () => (await import('./seed.ts')).seed,
  },
  token: {
    calls: [['EMAIL', 'print an access token of a demo user of the running server']],
    load: async () => (await import('./token.ts')).token,
  },
  workflows: {
    calls: [
      ['check', 'find what is wrong in the workflows'],
      ['diagram', 'print the workflows as Mermaid'],
    ],
    load: async () => (await import('./workflows.ts')).workflows,
  },
  questionnaires: {
    calls: [
      ['check [DIR…]', 'find what is wrong in what is shipped and in directories of your own'],
      ['diff OLD NEW', 'what changed between two states of a legal area, and the version that it needs'],
      ['replay [--json] PATH', 'what a new edition would do to stored exchanges; stores nothing'],
      ['publish [--dry-run] PATH', 'publish a questionnaire file, or all of a legal area'],
      ['schema [--line LINE] [DIR…]', 'print the GraphQL types; LINE is for example recognition.v1'],
      ['json-schema --line LINE [--complete] [DIR…]', 'print the JSON Schema of the answers'],
    ],
    load: async () => (await import('./questionnaires.ts')).questionnaires,
  },
};
