import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, test } from '@jest/globals';

import { ISSUE_CODES } from '../../src/forms/answers/issues/issueCodes.ts';
import { isAdvisory } from '../../src/forms/definition/check/isAdvisory.ts';
import { problem } from '../../src/forms/definition/check/problem.ts';
import { PROBLEM_CODES } from '../../src/forms/definition/check/problemCodes.ts';
import { projectRoot } from '../../src/root.ts';

const PAGE = readFileSync(join(projectRoot, 'docs', 'problems.md'), 'utf8');
const GROUPS = PAGE.split(/^## /m).slice(1);
const SECTIONS = GROUPS.flatMap((group) => group.split(/^### /m).slice(1)).map((section) => {
  const [code = '', ...lines] = section.split('\n');
  return { code, text: lines.join('\n') };
});

// Where reading, publishing and moving answers to another edition name their codes, which no list holds.
const SOURCES = /^(editions\/.*|forms\/evolution\/.*|server|commands\/(\w*[qQ]uestionnaire\w*|printTypes))\.ts$/;
// These are results of mutations, not problems of files.
const RESULTS = 'editions/errors.ts';

function namedInSources(): string[] {
  const src = join(projectRoot, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => SOURCES.test(file) && file !== RESULTS)
    .flatMap((file) => {
      const text = readFileSync(join(src, file), 'utf8');
      const places = [...text.matchAll(/\b(?:code|reason)(?:: | = )([^;\n]*)/g)].map(([, after = '']) => after);
      return places.flatMap((after) => [...after.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code = '']) => code));
    });
}

function sorted(codes: Iterable<string>): string[] {
  return [...codes].sort();
}

describe('docs/problems.md', () => {
  it('has exactly one section for every code', () => {
    const named = namedInSources();
    // One of each kind of place, so that the search cannot come to find nothing.
    expect(named).toEqual(
      expect.arrayContaining(['FILE_NAME', 'VERSION_UNCHANGED', 'PLACE_TAKEN', 'TYPES_DO_NOT_FIT']),
    );
    const codes = new Set([...PROBLEM_CODES, ...ISSUE_CODES, ...named]);
    expect(sorted(SECTIONS.map(({ code }) => code))).toEqual(sorted(codes));
  });

  it('has sorted sections, and links to all of them in its table of contents', () => {
    const [contents = ''] = PAGE.split(/^## /m);
    const groups = [...contents.matchAll(/^\*\*\[(\w+)\]\(#(\w+)\)\*\*: (.*)$/gm)].map(
      ([, title, anchor, links = '']) => ({
        title,
        anchor,
        codes: [...links.matchAll(/\[(\w+)\]\(#(\w+)\)/g)].map(([, code = '', to]) => ({ code, to })),
      }),
    );
    const there = GROUPS.map((group) => ({
      title: group.split('\n', 1)[0],
      codes: [...group.matchAll(/^### (\w+)$/gm)].map(([, code = '']) => code),
    }));
    expect(groups.map(({ title, codes }) => ({ title, codes: codes.map(({ code }) => code) }))).toEqual(there);
    for (const { title, anchor, codes } of groups) {
      expect(anchor).toBe(title?.toLowerCase());
      expect(codes.map(({ code }) => code)).toEqual(sorted(codes.map(({ code }) => code)));
      for (const { code, to } of codes) expect(to).toBe(code.toLowerCase());
    }
  });

  test.each(SECTIONS.map(({ code, text }) => [code, text]))(
    '%s: how grave it is, what it means, what to do',
    (code, text) => {
      expect(text).toMatch(/^\n\*(Error|Warning)\.\* \S/);
      expect(text).toMatch(/\*\*Do:\*\*\s\S/);
      const known = PROBLEM_CODES.find((one) => one === code);
      if (known) expect(text).toMatch(isAdvisory(problem(known, '', '', '')) ? /^\n\*Warning/ : /^\n\*Error/);
    },
  );
});
