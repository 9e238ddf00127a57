import { recordReads } from '../../audit/recordReads.ts';
import type { Context } from '../../context.ts';
import { parseAddress } from '../../forms/answers/address.ts';
import type { Value } from '../../forms/answers/values.ts';
import type { Compiled, Node } from '../../forms/definition/compile.ts';
import type { Viewer } from '../../users/viewer.ts';
import { keyOf } from '../answersOf.ts';
import type { OpenedExchange } from '../openExchange.ts';
import { editableForms } from '../saveAnswers.ts';
import { openAttic } from './attic.ts';

/** An answer in an attic, with the question to which it was given. */
export interface AtticAnswer {
  /** The edition that has the question. */
  readonly compiled: Compiled;
  readonly node: Node;
  /** Address in that edition. */
  readonly path: string;
  readonly value: Value;
}

/**
 * The attics of the forms that a viewer may change now; for everybody else they are empty. What is shown is recorded.
 */
export async function readAttic(ctx: Context, viewer: Viewer, exchange: OpenedExchange): Promise<AtticAnswer[]> {
  const { record } = exchange;
  const forms = editableForms(exchange);
  const key = keyOf(record, ctx.vault);
  const sheets = record.sheets.filter(({ form, sealedAttic }) => sealedAttic && forms.includes(form));
  if (!key || sheets.length === 0) return [];
  const entries = sheets.flatMap(({ form, sealedAttic }) =>
    openAttic(sealedAttic, { exchangeId: record.id, form, key }),
  );
  const answers: AtticAnswer[] = [];
  for (const { edition, path, value } of entries) {
    const { compiled } = await ctx.editions.byId(edition);
    const node = compiled.nodes.get(parseAddress(path).path);
    if (node) answers.push({ compiled, node, path, value });
  }
  const shown = { exchangeId: record.id, items: answers.map(({ path }) => path) };
  await recordReads(ctx.db, viewer, [shown], ctx.now());
  return answers;
}
