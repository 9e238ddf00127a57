import type { Database } from './database/openDatabase.ts';
import type { Editions } from './editions/editions.ts';
import type { Quarantine } from './editions/quarantine.ts';
import { AccessError } from './errors.ts';
import type { Moment } from './forms/answers/evaluation/situation.ts';
import type { Loaders } from './loaders/createLoaders.ts';
import type { Logger } from './log.ts';
import type { Viewer } from './users/viewer.ts';
import type { Vault } from './vault/vault.ts';
import type { Workflow } from './workflow/types.ts';

/** What lives as long as the process. */
export interface Services {
  readonly db: Database;
  readonly editions: Editions;
  /** What was left out when questionnaires and workflows were read. */
  readonly quarantine: Quarantine;
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly vault: Vault;
  readonly log: Logger;
  /** The clock; tests set it. */
  readonly now: () => Date;
}

/** What lives as long as one request. */
export interface Context extends Services {
  readonly viewer: Viewer | null;
  readonly loaders: Loaders;
  /** The language of labels and messages when a field does not ask for one. */
  readonly language: string;
}

/** The signed-in user. @throws AccessError UNAUTHENTICATED */
export function viewerOf({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (!viewer) throw new AccessError('UNAUTHENTICATED');
  return viewer;
}

/** The day in Brussels and the instant, as rules look at them. */
export function moment(ctx: Pick<Services, 'now'>): Moment {
  return momentAt(ctx.now());
}

/** A point in time as rules look at it: the day is Brussels's, the calendar by which the Union's deadlines run. */
export function momentAt(at: Date): Moment {
  return { today: dayInBrussels(at), now: `${at.toISOString().slice(0, 19)}Z` };
}

/** Today in Brussels, YYYY-MM-DD. */
export function today({ now }: Pick<Services, 'now'>): string {
  return dayInBrussels(now());
}

function dayInBrussels(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(at);
}
