import { parseAddress } from '../../forms/answers/address.ts';
import type { Answers } from '../../forms/answers/values.ts';
import type { Performed } from '../effects/effect.ts';
import { openAttic, type StoredAtticEntry } from './attic.ts';

/**
 * Empties the attic of a form that is handed over: the other side was never told of it. Files that only the attic names
 * go with it.
 *
 * @param answers of the exchange, as they are handed over
 */
export async function dropAttic({ ctx, tx, exchange, key }: Performed, form: string, answers: Answers): Promise<void> {
  const { record } = exchange;
  const sealed = record.sheets.find((sheet) => sheet.form === form)?.sealedAttic ?? null;
  if (!sealed) return;
  const named = new Set<unknown>([...answers.values()].flat());
  const files: string[] = [];
  for (const entry of openAttic(sealed, { exchangeId: record.id, form, key })) {
    if (await namesFiles(entry)) files.push(...[entry.value].flat().map(String));
  }
  const id = { in: files.filter((file) => !named.has(file)) };
  await tx.attachment.deleteMany({ where: { exchangeId: record.id, id } });
  await tx.answerSheet.update({
    where: { exchangeId_form: { exchangeId: record.id, form } },
    data: { sealedAttic: null },
  });

  async function namesFiles({ edition, path: address }: StoredAtticEntry): Promise<boolean> {
    const { path, annotation } = parseAddress(address);
    const { compiled } = await ctx.editions.byId(edition);
    return annotation === 'evidence' || (!annotation && compiled.nodes.get(path)?.item.type === 'file');
  }
}
