import type { Transaction } from '../database/transaction.ts';
import { parseAddress } from '../forms/answers/address.ts';
import type { Answers, Issue } from '../forms/answers/values.ts';
import type { Compiled } from '../forms/definition/compile.ts';
import { FILE_ID } from '../forms/itemTypes/notation/fileId.ts';
import { InvalidAnswersError } from './errors.ts';

/**
 * Checks that the files that answers name belong to this exchange and form and are of a type and size that their items allow.
 *
 * @throws InvalidAnswersError
 */
export async function checkFiles(
  tx: Transaction,
  compiled: Compiled,
  answers: Answers,
  exchangeId: string,
): Promise<void> {
  const named = [...answers].flatMap(([path, value]) => {
    const rules = rulesFor(compiled, path);
    return rules ? [value].flat().map((id) => ({ path, rules, id: String(id) })) : [];
  });
  if (named.length === 0) return;
  // The database refuses to look for what cannot be an id.
  const ids = named.map(({ id }) => id).filter((id) => FILE_ID.test(id));
  const where = { exchangeId, id: { in: ids } };
  const found = await tx.attachment.findMany({
    where,
    select: { id: true, form: true, mediaType: true, byteSize: true },
  });

  const issues: Issue[] = [];
  for (const { path, rules, id } of named) {
    // A file of another form may be one that the other side keeps back.
    const file = found.find((candidate) => candidate.id === id && path.startsWith(`${candidate.form}.`));
    if (!file) issues.push({ code: 'UNKNOWN_FILE', path, severity: 'error' });
    else if (!rules.mediaTypes.includes(file.mediaType)) {
      issues.push({ code: 'WRONG_FILE_TYPE', path, severity: 'error', limit: rules.mediaTypes.join(', ') });
    } else if (file.byteSize > rules.maxBytes) {
      issues.push({ code: 'FILE_TOO_LARGE', path, severity: 'error', limit: rules.maxBytes });
    }
  }
  if (issues.length > 0) throw new InvalidAnswersError(issues);
}

// A file is an answer of its own, or lies beside one.
function rulesFor(
  compiled: Compiled,
  address: string,
): { mediaTypes: readonly string[]; maxBytes: number } | undefined {
  const { path, annotation } = parseAddress(address);
  const item = compiled.nodes.get(path)?.item;
  if (annotation !== '') return annotation === 'evidence' && item && 'evidence' in item ? item.evidence : undefined;
  return item?.type === 'file' ? item : undefined;
}
