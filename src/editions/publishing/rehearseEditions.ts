import type { Database } from '../../database/openDatabase.ts';
import { publishTogether } from './publishTogether.ts';
import type { Publication } from './publishWithin.ts';
import type { NamedSource } from './storeEditions.ts';

/** What publishing these sources would do. Nothing of it remains, and nobody is told. */
export async function rehearseEditions(db: Database, sources: readonly NamedSource[]): Promise<Publication[]> {
  return publishTogether(db, sources, { isRehearsal: true });
}
