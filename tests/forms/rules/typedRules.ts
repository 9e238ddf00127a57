import fc from 'fast-check';

import type { PlainSituation } from './plainFacts.ts';

/** A rule that fits a situation, and the situation. */
export interface TypedCase {
  readonly rule: unknown;
  readonly situation: PlainSituation;
}

type Kind = 'boolean' | 'number' | 'text' | 'date' | 'dateTime' | 'code' | 'codes';
type Rules = fc.Arbitrary<unknown>;

const DAYS = ['2024-02-29', '2025-12-31', '2026-01-30', '2026-01-31', '2026-02-28', '2026-03-01', '2026-03-02'];
const INSTANTS = ['2026-03-02T08:29:59Z', '2026-03-02T08:30:00Z', '2027-01-01T00:00:00Z'];
const CODES = ['A', 'B', 'C'];

const VALUES: { readonly [K in Kind]: fc.Arbitrary<unknown> } = {
  boolean: fc.boolean(),
  number: fc.integer({ min: -3, max: 5 }),
  text: fc.constantFrom('', 'a', 'ab', 'ba"k\\er', 'Ä'),
  date: fc.constantFrom(...DAYS),
  dateTime: fc.constantFrom(...INSTANTS),
  code: fc.constantFrom(...CODES),
  codes: fc.subarray(CODES, { minLength: 1 }),
};
const KINDS = Object.keys(VALUES) as Kind[];

// Questions are called by their kind and a digit. "in" is a word of CEL.
const FIELDS: Readonly<Record<'form' | 'list' | 'inner', readonly string[]>> = {
  form: [...KINDS.flatMap((kind) => [`${kind}1`, `${kind}2`]), 'group.number1', 'group.in'],
  list: KINDS.map((kind) => `${kind}1`),
  inner: ['boolean1', 'number1', 'date1'],
};

function answersTo(fields: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const plain = fields.filter((field) => !field.includes('.'));
  const model = Object.fromEntries(plain.map((field) => [field, VALUES[kindOf(field)]]));
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Record<string, unknown>>;
}

function kindOf(path: string): Kind {
  const name = path.slice(path.lastIndexOf('.') + 1).replace(/\d$/, '');
  return name === 'in' ? 'boolean' : (name as Kind);
}

const rows = (row: fc.Arbitrary<Record<string, unknown>>) => fc.array(row, { maxLength: 3 });
const some = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value, { freq: 4, nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }));
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as Record<string, unknown>);

const listRow = merged(answersTo(FIELDS.list), some('inner', rows(answersTo(FIELDS.inner))));
const answers = merged(
  answersTo(FIELDS.form),
  some('group', fc.record({ number1: VALUES.number, in: VALUES.boolean }, { requiredKeys: [] })),
  some('list', rows(listRow)),
);

/** From where a rule looks: rows of these lists, outermost first. */
type Seen = readonly ('list' | 'inner')[];

// Built once for each kind, place and depth.
const built = new Map<string, Rules>();

function rulesOf(kind: Kind, seen: Seen, depth: number, hasNames: boolean): Rules {
  const key = [kind, seen, depth, hasNames].join(' ');
  const known = built.get(key);
  if (known) return known;
  const leaves = leavesOf(kind, seen, hasNames);
  const made =
    depth === 0 ? leaves : fc.oneof({ weight: 1, arbitrary: leaves }, ...callsOf(kind, seen, depth, hasNames));
  built.set(key, made);
  return made;
}

function leavesOf(kind: Kind, seen: Seen, hasNames: boolean): Rules {
  const literals: { readonly [K in Kind]?: Rules } = {
    boolean: fc.oneof(
      VALUES.boolean,
      fc.subarray(['form.q', 'form.r']).map((asked) => ({ asked })),
    ),
    number: VALUES.number,
    text: VALUES.text,
    date: fc.oneof(
      VALUES.date.map((date) => ({ date })),
      fc.constant({ today: [] }),
    ),
    dateTime: fc.oneof(
      VALUES.dateTime.map((dateTime) => ({ dateTime })),
      fc.constant({ now: [] }),
    ),
    code: VALUES.code.map((code) => ({ code })),
  };
  const refs = pathsFrom(seen).filter((path) => (path === '$index' ? 'number' : kindOf(path)) === kind);
  const literal = literals[kind];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...refs).map((ref) => ({ ref })) },
    ...(literal ? [{ weight: 1, arbitrary: literal }] : []),
    ...(hasNames && (kind === 'boolean' || kind === 'number')
      ? [{ weight: 1, arbitrary: fc.constant({ defined: kind }) }]
      : []),
  );
}

function pathsFrom(seen: Seen): string[] {
  const own = seen.at(-1);
  const around = seen.at(-2);
  return [
    ...FIELDS.form,
    ...(own ? [...FIELDS[own].map((field) => `$row.${field}`), '$index'] : []),
    ...(around ? FIELDS[around].map((field) => `$parent.${field}`) : []),
    ...(seen.includes('list') ? FIELDS.list.map((field) => `list.${field}`) : []),
  ];
}

function callsOf(kind: Kind, seen: Seen, depth: number, hasNames: boolean): fc.WeightedArbitrary<unknown>[] {
  const of = (wanted: Kind) => rulesOf(wanted, seen, depth - 1, hasNames);
  const call = (names: readonly string[], ...operands: Rules[]) =>
    fc.tuple(fc.constantFrom(...names), ...operands).map(([name, ...more]) => ({ [name]: more }));
  const list = (names: readonly string[], operand: Rules) =>
    fc
      .tuple(fc.constantFrom(...names), fc.array(operand, { minLength: 1, maxLength: 3 }))
      .map(([name, more]) => ({ [name]: more }));
  const same = [call(['if'], of('boolean'), of(kind), of(kind)), list(['coalesce'], of(kind))];
  const alike = (names: readonly string[], kinds: readonly Kind[]) =>
    kinds.map((wanted) => call(names, of(wanted), of(wanted)));
  const codes = fc.subarray(CODES).map((chosen) => chosen.map((code) => ({ code })));
  const overRows = rowsFrom(seen).flatMap((path) => {
    const inside: Seen = [...seen, path.endsWith('inner') ? 'inner' : 'list'];
    const within = (wanted: Kind) => rulesOf(wanted, inside, depth - 1, hasNames);
    const over = (names: readonly string[], parts: Readonly<Record<string, Rules>>, requiredKeys: readonly string[]) =>
      fc
        .tuple(fc.constantFrom(...names), fc.record({ ...parts }, { requiredKeys: [...requiredKeys] }))
        .map(([name, found]) => ({ [name]: { in: path, ...found } }));
    const where = within('boolean');
    if (kind === 'boolean') {
      return [
        over(['any', 'all', 'none'], { where, of: within('boolean') }, ['where']),
        ...(['number', 'boolean', 'date'] as const).map((wanted) =>
          over(['unique'], { where, of: within(wanted) }, ['of']),
        ),
      ];
    }
    if (kind === 'number') {
      return [over(['count'], { where }, []), over(['min', 'max'], { where, of: within('number') }, ['of'])];
    }
    return kind === 'date' ? [over(['min', 'max'], { where, of: within('date') }, ['of'])] : [];
  });
  const own: { readonly [K in Kind]?: readonly Rules[] } = {
    boolean: [
      list(['and', 'or'], of('boolean')),
      list(['and', 'or'], of('boolean')),
      call(['not'], of('boolean')),
      ...alike(['eq', 'ne'], ['boolean', 'number', 'text', 'date', 'code']),
      ...alike(['lt', 'le', 'gt', 'ge'], ['number', 'date', 'dateTime']),
      call(['between'], of('number'), of('number'), of('number')),
      call(['in'], of('code'), codes),
      call(['anyIn', 'allIn', 'noneIn'], of('codes'), codes),
      call(
        ['answered', 'notAnswered'],
        fc.constantFrom(...pathsFrom(seen), 'list', 'group').map((ref) => ({ ref })),
      ),
      call(['startsWith', 'contains'], of('text'), of('text')),
      call(['matches'], of('text'), fc.constantFrom('a*', '[a-b"\\\\]+|Ä', '.{1,2}', '\\w+(?:\\W.*)?', '^ba?')),
    ],
    number: [
      call(['add', 'subtract', 'multiply'], of('number'), of('number')),
      call(['round'], of('number'), fc.constant(2)),
      call(['diff'], fc.constantFrom('days', 'months', 'years'), of('date'), of('date')),
      call(['yearOf'], of('date')),
    ],
  };
  return [...same, ...(own[kind] ?? []), ...overRows].map((arbitrary) => ({ weight: 1, arbitrary }));
}

function rowsFrom(seen: Seen): string[] {
  if (seen.length > 2) return [];
  return seen.at(-1) === 'list' ? ['list', '$row.inner'] : ['list'];
}

/** Rules of every kind that CEL can say, with answers of which some are missing, in rows and outside of them. */
export const typedCases: fc.Arbitrary<TypedCase> = fc
  .record({
    answers,
    asked: fc.subarray(['form.q', 'form.r']),
    define: fc.record({ boolean: rulesOf('boolean', [], 2, false), number: rulesOf('number', [], 2, false) }),
    place: fc.nat(),
    kind: fc.constantFrom<Kind>('boolean', 'boolean', 'boolean', 'number', 'text', 'date', 'code'),
  })
  .chain(({ place, kind, ...situation }) => {
    const found = placesIn(situation.answers);
    const row = found[place % found.length];
    const seen: Seen = row === undefined ? [] : row.includes('inner') ? ['list', 'inner'] : ['list'];
    return rulesOf(kind, seen, 3, true).map((rule) => ({
      rule,
      situation: { ...situation, today: '2026-03-02', now: '2026-03-02T08:30:00Z', row },
    }));
  });

function placesIn(given: Readonly<Record<string, unknown>>): (string | undefined)[] {
  const list = (given['list'] ?? []) as readonly { readonly inner?: readonly unknown[] }[];
  const places = list.flatMap(({ inner = [] }, index) => [
    `list[${index + 1}]`,
    ...inner.map((_, number) => `list[${index + 1}].inner[${number + 1}]`),
  ]);
  return [undefined, ...places];
}
