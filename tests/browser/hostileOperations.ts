import type { Random } from '../../bench/forms/random.ts';
import type { Operation } from '../../src/forms/answers/applyPatch.ts';
import { type Compiled, isQuestion } from '../../src/forms/definition/compile.ts';

/** Values in which two implementations of a check like to differ. JSON, since that is how they arrive. */
const VALUES: readonly unknown[] = [
  ...[
    'DE136695976',
    'be 0411.905.847',
    'DE89370400440532013000',
    '19811218-9876',
    '02070803628',
    '5493001KJTIIGC8Y1R12',
  ],
  ...[
    '09:30',
    '2026-02',
    '2026',
    'P3M',
    'https://ec.europa.eu/a b',
    'ec@europa.eu',
    '+32 2 299 11 11',
    { en: 'a', fr: '' },
  ],
  ...[null, true, 0, -0, 1.5, 2 ** 31, -(2 ** 31), 1e21, Number.MAX_SAFE_INTEGER],
  ...[
    '',
    ' ',
    '\t x \r\n y ',
    '\u0000',
    '\u007f',
    '\ud800',
    '\u200b',
    '\ufeff',
    '\u00a0',
    'e\u0301',
    '\ufb03',
    '\u1e9b\u0323',
  ],
  ...['İ', 'ß', '\u{1f1ea}\u{1f1fa}', '\u{2f800}', 'x'.repeat(5000)],
  ...['1', '1.', '.5', '-0', '-0.00', '01.10', '1e5', '٣', '１', '999999999999999.999999999999', '1_000'],
  ...['2024-02-29', '2023-02-29', '0000-01-01', '0001-01-01', '9999-12-31', '+12024-01-01', '2024-1-1', '2024-06-31'],
  ...['2024-01-01T00:00', '24:00', '23:59:60', 'P1Y', 'https://例え.テスト/', 'a@b', 'ŐŰ@example.org', '+49 30 1'],
  ...[[], ['YES'], ['YES', 'YES'], [1], {}, { amount: '1', currency: 'eur' }, { amount: '1.005', currency: 'EUR' }],
  ...[{ from: '2024-02-30', to: '2024-01-01' }, { amount: '-0', currency: 'XXX' }, { en: 'x' }],
];

/** Changes that nobody means well: some of the values on each question, and rows that do not exist. */
export function hostileOperations(compiled: Compiled, random: Random): Operation[] {
  const nodes = [...compiled.nodes.values()];
  const sets = nodes
    .filter(isQuestion)
    .flatMap(({ path }) => [1, 2, 3].map((): Operation => ({ op: 'set', path, value: random.pick(VALUES) })));
  const rows = Array.from({ length: 5 }, (): Operation => {
    const { path } = random.pick(nodes);
    return random.happens(0.5)
      ? { op: 'addRow', path, row: random.pick(['a', 'ä', '', 'x y', 'b']) }
      : { op: 'moveRow', path, row: 'a', position: random.between(-2, 9) };
  });
  return [...sets, ...rows];
}
