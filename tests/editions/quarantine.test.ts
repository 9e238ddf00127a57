import { expect, it } from '@jest/globals';

import { createQuarantine } from '../../src/editions/quarantine.ts';

const fault = { code: 'A', at: 'a.json', message: 'Wrong.', fix: 'Right it.' };
const advice = { ...fault, code: 'B', severity: 'warning' as const };

it('lists problems of every origin with how much they matter and since when', () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const quarantine = createQuarantine(() => now);
  expect(quarantine.list()).toEqual([]);
  quarantine.replace('files', [fault, advice]);
  now = new Date('2026-01-02T00:00:00Z');
  quarantine.replace('schema', [{ ...fault, at: 'notice.v1' }]);
  expect(quarantine.list()).toEqual([
    { ...fault, severity: 'error', since: new Date('2026-01-01T00:00:00Z') },
    { ...advice, since: new Date('2026-01-01T00:00:00Z') },
    { ...fault, at: 'notice.v1', severity: 'error', since: now },
  ]);
});

it('forgets what is mended, and keeps the time of what is not', () => {
  let now = new Date('2026-01-01T00:00:00Z');
  const quarantine = createQuarantine(() => now);
  quarantine.replace('files', [fault, advice]);
  now = new Date('2026-01-02T00:00:00Z');
  quarantine.replace('files', [fault, { ...fault, at: 'b.json' }]);
  expect(quarantine.list().map(({ at, since }) => [at, since.getUTCDate()])).toEqual([
    ['a.json', 1],
    ['b.json', 2],
  ]);
});
