import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

import { diagram } from '../../src/workflow/diagram.ts';
import { ROOT, shipped } from './shipped.ts';

const FENCED = /(?<=```mermaid\n)[\s\S]*?(?=\n```)/;

test.each([...shipped.workflows.values()])('docs/workflows/$id.md shows the workflow as it is', (workflow) => {
  const page = join(ROOT, 'docs', 'workflows', `${workflow.id}.md`);
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(FENCED);
  if (process.env['UPDATE_DIAGRAMS']) writeFileSync(page, text.replace(FENCED, diagram(workflow)));
  else expect(text.match(FENCED)?.[0]).toBe(diagram(workflow));
});

test.each([...shipped.workflows.values()])('docs/workflows/$id.md explains every state and action', (workflow) => {
  const text = readFileSync(join(ROOT, 'docs', 'workflows', `${workflow.id}.md`), 'utf8').replace(FENCED, '');
  const actions = Object.values(workflow.states).flatMap(({ on = {} }) => Object.keys(on));
  for (const code of [...Object.keys(workflow.states), ...actions]) expect(text).toContain(`\`${code}\``);
});
