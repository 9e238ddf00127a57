import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { migrateCommand } from './migrate.ts';
import { questionnaires } from './questionnaires.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { token } from './token.ts';
import { work } from './work.ts';
import { workflows } from './workflows.ts';

/** All commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  serve,
  work,
  demo,
  migrate: migrateCommand,
  seed,
  token,
  workflows,
  questionnaires,
};
