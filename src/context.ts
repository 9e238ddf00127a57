import type { Database } from './database/openDatabase.ts';
import type { Editions } from './editions/editions.ts';
import { AccessError } from './errors.ts';
import type { Loaders } from './loaders/createLoaders.ts';
import type { Logger } from './log.ts';
import type { Viewer } from './users/viewer.ts';
import type { Vault } from './vault/vault.ts';
import type { Workflow } from './workflow/types.ts';

/** What lives as long as the process. */
export interface Services {
  readonly db: Database;
  readonly editions: Editions;
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

/** Today in Brussels, YYYY-MM-DD: the calendar by which the Union's deadlines run. */
export function today({ now }: Pick<Services, 'now'>): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(now());
}
