import type { Change } from '../forms/evolution/change.ts';
import { compareEditions } from '../forms/evolution/compare/compareEditions.ts';
import type { ChangelogEntry } from './changelog.ts';
import type { Edition, Editions } from './editions.ts';

// Published editions never change, and neither does what came before them.
const known = new WeakMap<Edition, readonly Change[]>();

/** What an edition changed; nothing for the first one of a line. */
export async function changesOf(editions: Editions, { id, previousId }: ChangelogEntry): Promise<readonly Change[]> {
  if (previousId === null) return [];
  const [edition, previous] = await Promise.all([editions.byId(id), editions.byId(previousId)]);
  const changes = known.get(edition) ?? compareEditions(previous.compiled.source, edition.compiled.source);
  known.set(edition, changes);
  return changes;
}
