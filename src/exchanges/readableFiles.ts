import type { Prisma } from '../../prisma/client/client.ts';
import { parseAddress } from '../forms/answers/address.ts';
import type { Reading } from './readingOf.ts';

/**
 * The condition for which files of an exchange a viewer may read. Files are personal data: only handlers. Of a form that
 * their own side fills in, all that were uploaded; of the other side's, those only that an answer names which is shown.
 * What is kept back, or was uploaded and then left out, does not exist for the other side.
 */
export function readableFiles({ exchange, evaluation, forms }: Reading): Prisma.AttachmentWhereInput {
  const { record, standing, workflow } = exchange;
  if (!standing.roles.includes('REQUEST_HANDLER')) return { id: { in: [] } };
  const own = forms.filter((form) => standing.parts.some((part) => part === workflow.forms[form]?.by));
  const { answers, compiled } = evaluation.situation;
  const named = [...answers].flatMap(([address, value]) => {
    const { path, rows, annotation } = parseAddress(address);
    const node = compiled.nodes.get(path);
    const isFile = annotation ? annotation === 'evidence' : node?.item.type === 'file';
    return node && isFile && evaluation.isRelevant(node, rows) ? [value].flat().map(String) : [];
  });
  return {
    exchangeId: record.id,
    OR: [{ form: { in: own } }, { form: { in: [...forms] }, id: { in: named } }],
  };
}
