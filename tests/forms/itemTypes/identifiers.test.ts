import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { IdentifierScheme, Question } from '../../../src/forms/definition/types.ts';
import { knownStates } from '../../../src/forms/identifiers/knownStates.ts';
import { check, read } from './itemKit.ts';

const CHECK_DIGITS = [{ code: 'CHECK_DIGITS' }];

// Numbers from the manuals of the registers and of software that checks them; nobody's.
const VAT: readonly [right: string, wrong: string][] = [
  ['ATU13585627', 'ATU13585620'],
  ['BE0428759497', 'BE0428759490'],
  ['BG175074752', 'BG175074750'],
  ['CY10259033P', 'CY10259033A'],
  ['CZ25123891', 'CZ25123890'],
  ['DE136695976', 'DE136695970'],
  ['DK13585628', 'DK13585620'],
  ['EE100931558', 'EE100931550'],
  ['EL094259216', 'EL094259210'],
  ['ESB58378431', 'ESB58378430'],
  ['FI20774740', 'FI20774741'],
  ['FR40303265045', 'FR40303265040'],
  ['HR33392005961', 'HR33392005960'],
  ['HU12892312', 'HU12892310'],
  ['IE6433435F', 'IE6433435A'],
  ['IT00743110157', 'IT00743110150'],
  ['LT119511515', 'LT119511510'],
  ['LU15027442', 'LU15027440'],
  ['LV40003521600', 'LV40003521601'],
  ['MT11679112', 'MT11679110'],
  ['NL004495445B01', 'NL004495440B01'],
  ['PL8567346215', 'PL8567346210'],
  ['PT501964843', 'PT501964840'],
  ['RO18547290', 'RO18547291'],
  ['SE123456789701', 'SE123456789001'],
  ['SI50223054', 'SI50223050'],
  ['SK2022749619', 'SK2022749610'],
  ['XI980780684', 'XI980780680'],
];
const PERSONS: readonly [state: string, right: string, wrong: string | null][] = [
  ['AT', '1237010180', '1237010181'],
  ['BE', '85073003328', '85073003320'],
  ['BG', '7523169263', '7523169260'],
  ['CZ', '7103192745', '7103192740'],
  ['DE', '36574261809', '36574261800'],
  ['DK', '2110625629', null],
  ['EE', '36805280109', '36805280100'],
  ['ES', '54362315K', '54362315A'],
  ['FI', '131052-308T', '131052-308A'],
  ['FR', '295109912611193', '295109912611190'],
  ['GR', '01013099997', '01013099990'],
  ['HR', '33392005961', '33392005960'],
  ['IE', '6433435F', '6433435A'],
  ['IS', '1201743399', '1201743309'],
  ['IT', 'RCCMNL83S18D969H', 'RCCMNL83S18D969A'],
  ['LI', '1234567', null],
  ['LT', '33309240064', '33309240060'],
  ['LV', '16117519997', '16117519990'],
  ['NL', '111222333', '111222330'],
  ['NO', '15108695088', '15108695080'],
  ['PL', '44051401359', '44051401350'],
  ['PT', '000000000ZZ4', '000000000ZZ0'],
  ['RO', '1630615123457', '1630615123450'],
  ['SE', '880320-0016', '880320-0010'],
  ['SI', '0101006500006', '0101006500000'],
  ['SK', '7103192745', '7103192740'],
];
const COMPANIES: readonly [state: string, right: string, wrong: string | null][] = [
  ['AT', '122119M', null],
  ['BE', '0428759497', '0428759490'],
  ['BG', '175074752', '175074750'],
  ['CZ', '25596641', '25596640'],
  ['DK', '13585628', '13585620'],
  ['EE', '12345678', '12345670'],
  ['ES', 'J99216582', 'J99216580'],
  ['FI', '20774740', '20774741'],
  ['FR', '552008443', '552008440'],
  ['HR', '33392005961', '33392005960'],
  ['HU', '12892312', '12892310'],
  ['IS', '4504013150', '4504013100'],
  ['IT', '00743110157', '00743110150'],
  ['LV', '40003521600', '40003521601'],
  ['NO', '988077917', '988077910'],
  ['PL', '192598184', '192598180'],
  ['PT', '501964843', '501964840'],
  ['RO', '18547290', '18547291'],
  ['SE', '1234567897', '1234567890'],
];
const OTHERS: readonly [scheme: IdentifierScheme, right: string, wrong: string | null][] = [
  ['LEI', '529900T8BM49AURSDO55', '529900T8BM49AURSDO50'],
  ['LEI', '213800WSGIIZCXF1P572', '213800WSGIIZCXF1P570'],
  ['IBAN', 'BE68539007547034', 'BE68539007547030'],
  ['IBAN', 'PL61109010140000071219812874', 'PL61109010140000071219812870'],
  ['IBAN', 'MT84MALT011000012345MTLCAST001S', 'MT84MALT011000012345MTLCAST001A'],
  ['EORI', 'FR73282932000074', 'FR73282932000070'],
  ['EORI', 'BE0428759497', 'BE0428759490'],
  ['EORI', 'IT00743110157', 'IT00743110150'],
  ['EORI', 'DE123456789012345', null],
  ['EORI', 'XI123456789000', null],
  ['EUID', 'FRRCS.552008443', null],
  ['EUID', 'ROONRC.J40/372/2002', null],
  ['EUID', 'ELGEMI.123456_7', null],
];

function item(scheme: IdentifierScheme, country?: string): Question {
  return { key: 'a', type: 'identifier', scheme, ...(country && { country }) };
}

function expectBoth(question: Question, right: string, wrong: string | null) {
  expect(read(question, right)).toEqual({ value: right });
  expect(check(question, right)).toEqual([]);
  if (wrong === null) return;
  // A slip is kept in a draft, and told.
  expect(read(question, wrong)).toEqual({ value: wrong });
  expect(check(question, wrong)).toEqual(CHECK_DIGITS);
}

describe('VAT', () => {
  test('there is a number for every state', () => {
    const states = VAT.map(([right]) => right.slice(0, 2).replace('EL', 'GR'));
    expect(states.sort()).toEqual([...knownStates('VAT')].sort());
    expect(states).toHaveLength(28);
  });
  test.each(VAT)('%s, but not %s', (right, wrong) => expectBoth(item('VAT'), right, wrong));
  test.each<[string, string]>([
    ['pl 856 734 62 15', 'PL8567346215'],
    ['BE 0428.759.497', 'BE0428759497'],
    ['BE428759497', 'BE0428759497'],
    ['FR\u00a040 303 265 045', 'FR40303265045'],
  ])('%s is kept as %s', (given, value) => expect(read(item('VAT'), given)).toEqual({ value }));
  test.each([
    '',
    'PL',
    '8567346215',
    'PL856734621',
    'GR094259216',
    'GB980780684',
    'US123456789',
    '__8567346215',
    'NL.',
  ])('%j is refused', (value) => expect(read(item('VAT'), value)).toEqual({ issue: 'FORMAT' }));
  test('of one state', () => {
    expect(check(item('VAT', 'PL'), 'PL8567346215')).toEqual([]);
    expect(check(item('VAT', 'GR'), 'EL094259216')).toEqual([]);
    expect(check(item('VAT', 'DE'), 'PL8567346210')).toEqual([
      { code: 'CHECK_DIGITS' },
      { code: 'WRONG_STATE', limit: 'DE' },
    ]);
  });
});

describe.each([
  ['NATIONAL_PERSON', PERSONS],
  ['NATIONAL_COMPANY', COMPANIES],
] as const)('%s', (scheme, table) => {
  test('there is a number for every state that is known', () => {
    expect(table.map(([state]) => state).sort()).toEqual([...knownStates(scheme)].sort());
  });
  test.each(table)('of %s: %s, but not %s', (state, right, wrong) => expectBoth(item(scheme, state), right, wrong));
  test.each(table)('of any state, %s: %s, but not %s', (state, right, wrong) =>
    expectBoth(item(scheme), `${state}:${right}`, wrong && `${state}:${wrong}`),
  );
  test.each(table)('of %s is not anything', (state) => {
    for (const value of ['', '?', 'X', ':', `${state}:`, '1'.repeat(41), '١٢٣٤٥٦٧٨٩']) {
      expect(read(item(scheme, state), value)).toEqual({ issue: 'FORMAT' });
    }
  });
  test('of any state begins with one of the thirty', () => {
    for (const value of ['44051401359', 'US:123456789', 'pl44051401359', 'XX:1']) {
      expect(read(item(scheme), value)).toEqual({ issue: 'FORMAT' });
    }
    // Luxembourg's numbers are not known: whatever may be one is taken as it is.
    expect(read(item(scheme), 'lu:1980 0101 123')).toEqual({ value: 'LU:19800101123' });
    expect(read(item(scheme), 'LU:<b>')).toEqual({ issue: 'FORMAT' });
  });
});

test('a number of a state may say so, or that it is of another', () => {
  const polish = item('NATIONAL_PERSON', 'PL');
  expect(read(polish, 'PL:44051401359')).toEqual({ value: '44051401359' });
  expect(read(polish, 'IT:RCCMNL83S18D969H')).toEqual({ value: 'IT:RCCMNL83S18D969H' });
  expect(check(polish, 'IT:RCCMNL83S18D969H')).toEqual([{ code: 'WRONG_STATE', limit: 'PL' }]);
});

test('persons are no companies where both have numbers of one kind', () => {
  expect(read(item('NATIONAL_PERSON', 'IS'), '4504013150')).toEqual({ issue: 'FORMAT' });
  expect(read(item('NATIONAL_COMPANY', 'IS'), '1201743399')).toEqual({ issue: 'FORMAT' });
  expect(read(item('NATIONAL_COMPANY', 'LV'), '16117519997')).toEqual({ issue: 'FORMAT' });
  // Codes that Latvia gives out since 2017 hold no day of birth.
  expect(read(item('NATIONAL_PERSON', 'LV'), '320101-01234')).toEqual({ value: '32010101234' });
});

describe('other schemes', () => {
  test.each(OTHERS)('%s: %s, but not %s', (scheme, right, wrong) => expectBoth(item(scheme), right, wrong));
  test.each<[IdentifierScheme, string]>([
    ['LEI', '529900T8BM49AURSDO5'],
    ['LEI', '529900T8BM49AURSDO5X'],
    ['LEI', '529900T8BM49AURSD\u00d655'],
    ['IBAN', 'BE6853900754703'],
    ['IBAN', 'XX68539007547034'],
    ['IBAN', 'BE'],
    ['IBAN', 'FR\u0000'],
    ['IBAN', ''],
    ['EORI', 'FR'],
    ['EORI', 'US123456'],
    ['EORI', 'FR1234567890123456'],
    ['EUID', 'FRRCS552008443'],
    ['EUID', 'USX.1'],
    ['EUID', 'FRRCS.'],
    ['EUID', 'FRRCS.<b>'],
  ])('%s: %j is refused', (scheme, value) => expect(read(item(scheme), value)).toEqual({ issue: 'FORMAT' }));
  test('of one state', () => {
    expect(check(item('IBAN', 'BE'), 'BE68539007547034')).toEqual([]);
    expect(check(item('IBAN', 'NO'), 'BE68539007547034')).toEqual([{ code: 'WRONG_STATE', limit: 'NO' }]);
    expect(check(item('EUID', 'GR'), 'ELGEMI.123456_7')).toEqual([]);
    expect(check(item('EORI', 'IT'), 'BE0428759497')).toEqual([{ code: 'WRONG_STATE', limit: 'IT' }]);
  });
});

test('whatever is given, the answer is an issue or a value that is read as itself', () => {
  const schemes = ['VAT', 'LEI', 'EORI', 'EUID', 'IBAN', 'NATIONAL_PERSON', 'NATIONAL_COMPANY'] as const;
  const states = fc.constantFrom(undefined, ...knownStates('VAT'), 'IS', 'LI', 'NO');
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789ABFXU-+/. '), maxLength: 18 });
  const text = fc.oneof(digits, fc.string({ unit: 'binary', maxLength: 30 }));
  fc.assert(
    fc.property(fc.constantFrom(...schemes), states, states, text, (scheme, country, prefix, rest) => {
      for (const given of [rest, `${prefix}${rest}`, `${prefix}:${rest}`]) {
        const question = item(scheme, country);
        const first = read(question, given);
        if ('issue' in first) expect(first).toEqual({ issue: 'FORMAT' });
        else {
          expect(read(question, first.value)).toEqual(first);
          check(question, first.value!);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
