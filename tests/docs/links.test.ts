import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

import { expect, it, test } from '@jest/globals';

import { projectRoot } from '../../src/root.ts';

const DOCS = readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) =>
  join('docs', file),
);
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CONTEXT.md', join('questionnaires', 'README.md'), ...DOCS].filter(
  (file) => file.endsWith('.md'),
);

function read(page: string): string {
  // What stands in code is no link and no heading.
  return readFileSync(join(projectRoot, page), 'utf8').replaceAll(/^```[\s\S]*?^```$|`[^`\n]*`/gm, (code) =>
    code.startsWith('```') ? '' : code.replaceAll(/[[\]()]/g, ''),
  );
}

/** Links to files of the repository, as they are written. */
function linksIn(page: string): string[] {
  return [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
}

/** The anchors that headings get on the web. */
function anchorsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

it('finds links', () => {
  expect(linksIn('README.md')).toContain('docs/problems.md');
  expect(linksIn(join('questionnaires', 'README.md'))).toContain(
    '../docs/questionnaireLanguage.md#rules-between-answers',
  );
});

test.each(PAGES)('%s: every link leads somewhere', (page) => {
  const broken = linksIn(page).filter((to) => {
    const [path = '', anchor] = to.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(join(projectRoot, target))) return true;
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});
