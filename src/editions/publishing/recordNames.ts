import type { Transaction } from '../../database/transaction.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import { namesOf } from './namesOf.ts';

/**
 * Writes the names of an edition into the registry. What is there stays. What a path and a code stand for follows their
 * editions, as far as the version gate lets it; for a code, until an edition leaves it out.
 *
 * @param predecessor what the edition follows: its codes that are gone are marked
 */
export async function recordNames(
  tx: Transaction,
  source: EditionSource,
  predecessor: EditionSource | null,
): Promise<void> {
  const names = namesOf(source);
  const column = (field: 'kind' | 'scope' | 'name' | 'meaning') => names.map((name) => name[field]);
  await tx.$executeRaw`
    insert into "PublishedName" (kind, scope, name, meaning)
    select kind::"NameKind", scope, name, meaning
    from unnest(${column('kind')}::text[], ${column('scope')}::text[], ${column('name')}::text[],
      ${column('meaning')}::text[]) as given (kind, scope, name, meaning)
    on conflict (kind, scope, name) do update set meaning = excluded.meaning
    where "PublishedName".kind in ('PATH', 'CODE') and "PublishedName"."retiredAt" is null`;

  for (const [id, list] of Object.entries(predecessor?.codeLists ?? {})) {
    const left = source.codeLists[id]?.options.map(({ code }) => code);
    // A list that is no longer used has lost nothing.
    if (!left) continue;
    const gone = list.options.map(({ code }) => code).filter((code) => !left.includes(code));
    await tx.publishedName.updateMany({
      where: { kind: 'CODE', scope: id, name: { in: gone }, retiredAt: null },
      data: { retiredAt: new Date() },
    });
  }
}
