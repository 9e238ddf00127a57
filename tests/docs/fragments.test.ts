import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import codeList from '../../questionnaires/code-list.schema.json' with { type: 'json' };
import questionnaire from '../../questionnaires/questionnaire.schema.json' with { type: 'json' };
import type { DraftFile } from '../../src/editions/draft/draftFile.ts';
import { isBlocking } from '../../src/editions/draft/isBlocking.ts';
import { readDraft } from '../../src/editions/draft/readDraft.ts';
import { checkVersion } from '../../src/forms/evolution/checkVersion.ts';
import { parseRule } from '../../src/forms/rules/parseRule.ts';
import { projectRoot } from '../../src/root.ts';
import { takenTypeNames } from '../../src/schema.ts';
import { loadWorkflows } from '../../src/workflow/loadWorkflows.ts';

const GUIDE = 'questionnaires/README.md';
const PAGES = [GUIDE, 'docs/questionnaireLanguage.md', 'docs/problems.md'];

/** A block of JSON in a page; `kind` is what stands after `json`: a definition of the schema, a file, or nothing. */
interface Fragment {
  readonly page: string;
  readonly line: number;
  readonly kind: string;
  readonly text: string;
}

const FRAGMENTS = PAGES.flatMap((page) => fragmentsOf(page, readFileSync(join(projectRoot, page), 'utf8')));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
formats.default(ajv, ['date']);
ajv.addSchema(questionnaire, 'questionnaire.schema.json');
ajv.addSchema(codeList, 'code-list.schema.json');
const SCHEMAS: Readonly<Record<string, string>> = {
  item: 'questionnaire.schema.json#/$defs/item',
  rule: 'questionnaire.schema.json#/$defs/rule',
  check: 'questionnaire.schema.json#/$defs/check',
  example: 'questionnaire.schema.json#/$defs/example',
  'code-list': 'code-list.schema.json',
};

function fragmentsOf(page: string, text: string): Fragment[] {
  return [...text.matchAll(/^```json *(.*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: kind = '', 2: body = '' }) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    kind,
    text: body,
  }));
}

function named(fragments: readonly Fragment[]): [string, Fragment][] {
  return fragments.map((fragment) => [`${fragment.page}:${fragment.line}`, fragment]);
}

// A part of an object stands without the braces around it.
function isJson(text: string): boolean {
  return [text, `{${text}}`].some((whole) => {
    try {
      JSON.parse(whole);
      return true;
    } catch {
      return false;
    }
  });
}

const isFile = ({ kind }: Fragment) => kind.endsWith('.json');
const FIRST_AREA = FRAGMENTS.filter(isFile).map(({ kind: path, text: content }) => ({ path, content }));
const QUESTIONNAIRE = 'vehicles/roadside.v1.json';
const TEXTS = 'vehicles/texts/en.json';
const whole = FRAGMENTS.filter((fragment) => fragment.kind !== '' && !isFile(fragment));

describe('JSON in the pages for authors', () => {
  it('is there', () => {
    expect(new Set(whole.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SCHEMAS)));
    expect(new Set(FRAGMENTS.map(({ page }) => page))).toEqual(new Set(PAGES));
  });

  test.each(named(FRAGMENTS))('%s can be read', (_place, { text }) => {
    expect(isJson(text)).toBe(true);
  });

  test.each(named(whole))('%s is what it says it is', (_place, { kind, text }) => {
    const value: unknown = JSON.parse(text);
    const validate = ajv.getSchema(SCHEMAS[kind] ?? '');
    validate?.(value);
    expect(validate?.errors).toBeNull();
    if (kind === 'rule') expect(() => parseRule(value)).not.toThrow();
  });

  it('of the first legal area is a legal area without a problem, which the rules of the guide fit', async () => {
    const { sources, problems } = await read(FIRST_AREA);
    expect(problems).toEqual([]);
    expect(sources.map(({ file }) => file)).toEqual([QUESTIONNAIRE]);

    const rules = FRAGMENTS.filter(({ page, kind }) => page === GUIDE && kind === 'rule').map(({ text }) => text);
    const define = Object.fromEntries(rules.map((rule, index) => [`rule${index}`, JSON.parse(rule)]));
    const fitted = await read(adding(FIRST_AREA, QUESTIONNAIRE, { define }));
    expect(fitted.problems.map(({ code }) => code)).toEqual(rules.map(() => 'DEFINE_UNUSED'));
  });

  it('of questions that end and begin changes nothing on which others have built', async () => {
    const items = whole
      .filter(({ page, kind }) => page === GUIDE && kind === 'item')
      .map(({ text }) => JSON.parse(text));
    const [ended, successor, renamed] = items;
    expect(items).toHaveLength(3);
    expect([ended.retired, renamed.retired]).toEqual([
      { in: '1.1.0' },
      expect.objectContaining({ replacedBy: `reply.certificate.${successor.key}` }),
    ]);
    const [first] = (await read(FIRST_AREA)).sources;
    for (const changed of [[ended], [renamed, successor]]) {
      const { sources, problems } = await read(afterChange(changed));
      expect(problems.filter(isBlocking)).toEqual([]);
      expect(first && sources[0] && checkVersion(first.source, sources[0].source)).toEqual([]);
    }
  });

  it('of an example comes out as it says, in the questionnaire with every construct', async () => {
    const areas = join(projectRoot, 'tests', 'fixtures', 'questionnaires', 'areas');
    const paths = readdirSync(areas, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
    const files = paths.map((path) => ({ path, content: readFileSync(join(areas, path), 'utf8') }));
    const tests = whole.filter(({ kind }) => kind === 'example').map(({ text }) => JSON.parse(text));
    const { problems } = await read(adding(files, 'posting/posting.v1.json', { tests }));
    expect(problems.filter(isBlocking)).toEqual([]);
  });
});

async function read(files: readonly DraftFile[]) {
  const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
  return await readDraft(files, workflows, takenTypeNames);
}

function adding(files: readonly DraftFile[], path: string, more: object): DraftFile[] {
  return files.map((file) =>
    file.path === path ? { path, content: JSON.stringify({ ...JSON.parse(file.content), ...more }) } : file,
  );
}

/** The first legal area in its next version: `validUntil`, of which rules and examples speak, ends. */
function afterChange(items: readonly object[]): DraftFile[] {
  const { forms } = JSON.parse(FIRST_AREA.find(({ path }) => path === QUESTIONNAIRE)?.content ?? '');
  const certificate = forms.reply.items[0];
  certificate.items.splice(1, 1, ...items);
  const { texts } = JSON.parse(FIRST_AREA.find(({ path }) => path === TEXTS)?.content ?? '');
  const more = { texts: { ...texts, 'roadside.v1/reply.certificate.expires.label': 'Expires on' } };
  const next = adding(FIRST_AREA, QUESTIONNAIRE, { version: '1.1.0', forms, rules: [], tests: [] });
  return adding(next, TEXTS, items.length > 1 ? more : {});
}
