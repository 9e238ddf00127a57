import type { Database } from '../../database/openDatabase.ts';
import type { Problem } from '../../errors.ts';
import type { Workflow } from '../../workflow/types.ts';
import { type Editions, openEditions } from '../editions.ts';
import { formsOfWorkflows } from '../files/formsOfWorkflows.ts';
import { readFolders } from '../files/readFolders.ts';
import { storeEditions } from './storeEditions.ts';

/** The published editions after the folders were read, and what was left out of them. */
export interface Imported {
  readonly editions: Editions;
  /** Problems of files that were not published; whatever was published before stays in use. */
  readonly problems: readonly Problem[];
}

/**
 * Publishes what the folders hold and the database lacks. A faulty file is left out and never keeps a server from
 * starting.
 *
 * @param takenTypeNames names of types that the fixed part of the GraphQL schema has
 */
export async function importQuestionnaires(
  db: Database,
  folders: readonly string[],
  workflows: ReadonlyMap<string, Workflow>,
  takenTypeNames?: ReadonlySet<string>,
): Promise<Imported> {
  const read = readFolders([...folders], formsOfWorkflows(workflows), takenTypeNames);
  const unstored = await storeEditions(db, read.sources);
  return { editions: await openEditions(db), problems: [...read.problems, ...unstored] };
}
