import { describe, expect, it } from '@jest/globals';

import type { Change } from '../../../src/forms/evolution/change.ts';
import { checkVersion } from '../../../src/forms/evolution/checkVersion.ts';
import { requiredVersion } from '../../../src/forms/evolution/requiredVersion.ts';
import { changed, type Draft, item } from './sampleEdition.ts';

const OLD = changed(() => {});

const editorial = ({ texts }: Draft) => Object.assign(texts['de'] ?? {}, { state: 'final' });
const tightening = (source: Draft) => Object.assign(item(source, 'request.trade'), { maxLength: 10 });
const breaking = (source: Draft) => Object.assign(item(source, 'request.trade'), { type: 'boolean' });
const forbidden = (source: Draft) => Object.assign(item(source, 'request.amount'), { scale: 0 });

function next(version: string, ...plants: ((source: Draft) => unknown)[]) {
  return changed((source) => {
    for (const plant of plants) plant(source);
    source.questionnaire.version = version;
    source.questionnaire.major = Number(version.split('.', 1)[0]);
  });
}

describe('the version that changes need', () => {
  it.each([
    ['none', '1.2.3', []],
    ['patch', '1.2.4', ['editorial']],
    ['minor', '1.3.0', ['additive', 'editorial']],
    ['minor', '1.3.0', ['tightening']],
    ['minor', '1.3.0', ['loosening']],
    ['minor', '1.3.0', ['meaning']],
    ['major', '2.0.0', ['breaking', 'meaning']],
    ['major', '2.0.0', ['forbidden']],
  ] as const)('is %s, %s, for %j', (bump, version, classes) => {
    const changes = classes.map((name) => ({ class: name }) as Change);
    expect(requiredVersion(changes, '1.2.3')).toEqual({ bump, version });
  });
});

describe('a version', () => {
  const codes = (...args: Parameters<typeof next>) => checkVersion(OLD, next(...args)).map(({ code }) => code);

  it.each([
    ['the same without a change', '1.2.3', [], []],
    ['higher without a change', '1.2.4', [], []],
    ['older without a change', '1.2.2', [], ['VERSION_TOO_LOW']],
    ['the same with a correction', '1.2.3', [editorial], ['VERSION_UNCHANGED']],
    ['a patch with a correction', '1.2.4', [editorial], []],
    ['a patch later with a correction', '1.2.10', [editorial], []],
    ['older with a correction', '1.2.0', [editorial], ['VERSION_TOO_LOW']],
    ['the same with a tightening', '1.2.3', [tightening], ['VERSION_UNCHANGED']],
    ['a patch with a tightening', '1.2.4', [tightening], ['VERSION_TOO_LOW']],
    ['a minor with a tightening', '1.3.0', [tightening], []],
    ['a minor with a break', '1.3.0', [breaking], ['MAJOR_NEEDED']],
    ['a major with a break', '2.0.0', [breaking], []],
    ['a minor with what is forbidden', '1.3.0', [forbidden], ['FORBIDDEN_CHANGE']],
    ['a major with what is forbidden', '2.0.0', [forbidden], []],
    ['a minor with both', '1.3.0', [forbidden, breaking], ['FORBIDDEN_CHANGE', 'MAJOR_NEEDED']],
  ] as const)('%s: %s', (_name, version, plants, expected) => {
    expect(codes(version, ...plants)).toEqual(expected);
  });

  it('does not hide a tightening among corrections', () => {
    const [problem, ...others] = checkVersion(OLD, next('1.2.4', editorial, tightening), 'law/sample.v1.json');
    expect(others).toEqual([]);
    expect(problem).toEqual({
      code: 'VERSION_TOO_LOW',
      at: 'law/sample.v1.json#/version',
      message:
        'After 1.2.3, these changes need at least 1.3.0. ' +
        'request.trade (tightening): maxLength goes from 100 to 10: fewer answers are accepted.',
      fix: 'Write "version": "1.3.0".',
    });
  });

  it('says where what breaks goes', () => {
    const [problem] = checkVersion(OLD, next('1.3.0', breaking), 'law/sample.v1.json');
    expect(problem?.fix).toContain('sample.v2.json with "major": 2 and "version": "2.0.0"');
  });

  it('is not lower in its first number', () => {
    expect(checkVersion(next('2.0.0'), OLD).map(({ code }) => code)).toEqual(['VERSION_TOO_LOW']);
  });

  it('names a few changes and counts the rest', () => {
    const many = (source: Draft) => {
      const lines = Array.from({ length: 8 }, (_, n) => ({ key: `new${n}`, type: 'boolean' as const }));
      source.questionnaire.forms['request']?.items.push(...lines);
    };
    expect(checkVersion(OLD, next('1.2.4', many))[0]?.message).toContain('And 3 more.');
  });
});
