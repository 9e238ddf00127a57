import type { Transaction } from '../../database/transaction.ts';
import type { Problem } from '../../errors.ts';
import type { EditionSource } from '../../forms/definition/types.ts';
import { type Name, namesOf } from './namesOf.ts';
import type { NamedSource } from './storeEditions.ts';

/**
 * Lets an edition in when none of its names ever stood for something else (ADR 0017).
 *
 * @param predecessor what the edition follows, in its line or as another major
 * @returns NAME_TAKEN, PREFIX_TAKEN, PATH_REUSED, CODE_REUSED
 */
export async function nameGate(
  tx: Transaction,
  { source, file }: NamedSource,
  predecessor: EditionSource | null,
): Promise<Problem[]> {
  const names = namesOf(source);
  const ofKind = (kind: Name['kind']) => names.filter((name) => name.kind === kind);
  const wanted = (['TYPE', 'PREFIX', 'PATH', 'CODE'] as const).map((kind) => ({
    kind,
    scope: { in: [...new Set(ofKind(kind).map(({ scope }) => scope))] },
    name: { in: [...new Set(ofKind(kind).map(({ name }) => name))] },
  }));
  const rows = await tx.publishedName.findMany({ where: { OR: wanted } });
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const strange = names.flatMap((name) => {
    const row = known.get(keyOf(name));
    return row && row.meaning !== name.meaning
      ? [{ ...name, was: row.meaning, isRetired: row.retiredAt !== null }]
      : [];
  });

  // What the edition before it has is for the version gate to judge: that one knows more.
  const before = new Set(predecessor ? namesOf(predecessor).map(keyOf) : []);
  return [
    ...takenTypes(strange, file),
    ...strange.filter(({ kind }) => kind === 'PREFIX').map((name) => takenPrefix(name, file)),
    ...strange.filter((name) => name.kind === 'PATH' && !before.has(keyOf(name))).map((name) => reusedPath(name, file)),
    ...strange
      .filter((name) => name.kind === 'CODE' && name.isRetired && !before.has(keyOf(name)))
      .map((name) => reusedCode(name, file)),
  ];
}

interface Strange extends Name {
  readonly was: string;
  readonly isRetired: boolean;
}

/** One problem for each other owner: a name is wrong in all its forms (T, TPatch…), and once is enough. */
function takenTypes(strange: readonly Strange[], file: string): Problem[] {
  const byOwners = new Map<string, Strange[]>();
  for (const name of strange.filter(({ kind }) => kind === 'TYPE')) {
    const owners = `${name.meaning}/${name.was}`;
    byOwners.set(owners, [...(byOwners.get(owners) ?? []), name]);
  }
  return [...byOwners.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const others = rest.length > 0 ? ` The same goes for ${rest.length} more names.` : '';
    const message = `${first.name} is for ever the name of a type of the ${first.was}; here the ${first.meaning} would take it.${others}`;
    const fix =
      'Choose another "typeName" or key: programs that know the old type would read the new one as if it were it.';
    return [{ code: 'NAME_TAKEN', at: `${file}#/typeName`, message, fix }];
  });
}

function takenPrefix({ name, was }: Strange, file: string): Problem {
  const message = `The numbers of cases of "${was}" begin with ${name}, for ever; cases could not be told apart.`;
  const fix = 'Choose another "numberPrefix" in legal-area.json.';
  return { code: 'PREFIX_TAKEN', at: `${file}#`, message, fix };
}

function reusedPath({ name, scope, meaning, was }: Strange, file: string): Problem {
  const message = `In an earlier edition of ${scope}, ${name} took another kind of answer: ${was} and not ${meaning}. Stored answers would be read wrongly.`;
  const fix = 'Add the item under another key, or give it back the kind of answer that it had.';
  return { code: 'PATH_REUSED', at: `${file}#/forms/${name.split('.', 1)[0]}`, message, fix };
}

function reusedCode({ name, scope, meaning, was }: Strange, file: string): Problem {
  const message = `The code ${name} of the list "${scope}" was taken away when it meant “${was}”; it cannot come back as “${meaning}”. Stored answers would say what nobody said.`;
  const fix = 'Choose another code, or bring it back with the meaning and the English label that it had.';
  return { code: 'CODE_REUSED', at: `${file}#`, message, fix };
}

function keyOf({ kind, scope, name }: Pick<Name, 'kind' | 'scope' | 'name'>): string {
  return `${kind}/${scope}/${name}`;
}
