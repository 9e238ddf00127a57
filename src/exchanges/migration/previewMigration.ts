import { recordReads } from '../../audit/recordReads.ts';
import type { Context } from '../../context.ts';
import type { Edition } from '../../editions/editions.ts';
import { parseAddress } from '../../forms/answers/address.ts';
import type { Node } from '../../forms/definition/compile.ts';
import { changesForReader, type ReaderChange } from '../../forms/evolution/changesForReader.ts';
import { compareVerdicts, type VerdictKind } from '../../forms/evolution/compareVerdicts.ts';
import type { Viewer } from '../../users/viewer.ts';
import type { OpenedExchange } from '../openExchange.ts';
import { editableForms } from '../saveAnswers.ts';
import { situationOf } from '../situationOf.ts';
import { newerEdition } from './newerEdition.ts';
import { draftAnswers, planMigration } from './planMigration.ts';
import type { AtticAnswer } from './readAttic.ts';

/** What would become of a draft. */
export interface MigrationPreview {
  readonly from: Edition;
  readonly to: Edition;
  readonly isLossless: boolean;
  readonly moved: readonly { readonly from: string; readonly node: Node }[];
  readonly attic: readonly AtticAnswer[];
  /** Questions that were asked and can no longer be, in the old edition. */
  readonly unasked: readonly Node[];
  /** Items that would newly be demanded, in the new edition. */
  readonly required: readonly Node[];
  /** Items whose answers would newly be wrong, in the new edition. */
  readonly invalid: readonly Node[];
  readonly changes: readonly ReaderChange[];
}

/**
 * What would happen to a draft on the newest edition, so that its author can decide; null for everybody who may not
 * change it, and when there is no newer one. Stores nothing but the record of what was shown.
 */
export async function previewMigration(
  ctx: Context,
  viewer: Viewer,
  exchange: OpenedExchange,
): Promise<MigrationPreview | null> {
  const { record, edition } = exchange;
  const forms = editableForms(exchange);
  const to = newerEdition(ctx.editions, exchange);
  if (!to || forms.length === 0 || !record.wrappedKey) return null;
  const [old, next] = [edition.compiled, to.compiled];
  const migrated = await planMigration(ctx, ctx.db.prisma, exchange, to);
  const situation = situationOf(ctx, exchange, draftAnswers(ctx, exchange));
  const verdicts = forms.flatMap((form) => compareVerdicts(situation, next, form, migrated));
  const nodesOf = (kind: VerdictKind) =>
    nodesAt(
      next.nodes,
      verdicts.filter((verdict) => verdict.kind === kind).map(({ path }) => path),
    );

  const attic = migrated.attic.flatMap(({ path, value }) => {
    const node = old.nodes.get(parseAddress(path).path);
    return node ? [{ compiled: old, node, path, value }] : [];
  });
  await recordReads(ctx.db, viewer, [{ exchangeId: record.id, items: attic.map(({ path }) => path) }], ctx.now());
  return {
    from: edition,
    to,
    isLossless: migrated.lossless,
    moved: migrated.moved.flatMap(({ from, to: path }) => nodesAt(next.nodes, [path]).map((node) => ({ from, node }))),
    attic,
    unasked: nodesAt(old.nodes, migrated.unasked),
    required: nodesOf('NEWLY_REQUIRED'),
    invalid: nodesOf('NEWLY_INVALID'),
    changes: changesForReader(old, next),
  };
}

function nodesAt(nodes: ReadonlyMap<string, Node>, paths: readonly string[]): Node[] {
  return [...new Set(paths)].flatMap((path) => nodes.get(path) ?? []);
}
