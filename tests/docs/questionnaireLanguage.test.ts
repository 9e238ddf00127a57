import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it, test } from '@jest/globals';

import questionnaire from '../../questionnaires/questionnaire.schema.json' with { type: 'json' };
import { SIGNATURES } from '../../src/forms/rules/signatures.ts';
import { projectRoot } from '../../src/root.ts';

const PAGE = readFileSync(join(projectRoot, 'docs', 'questionnaireLanguage.md'), 'utf8');
const { item, itemBase, questionBase } = questionnaire.$defs;

function section(title: string): string {
  return PAGE.split(/^#+ /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
}

/** The words in code letters in the first cell of each row of a section's table. */
function firstCells(title: string): string[] {
  const rows = [...section(title).matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return rows.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word));
}

test.each([
  ['Types', item.properties.type.enum],
  ['What any item may carry', Object.keys(itemBase.properties).filter((name) => name !== 'type')],
  ['What a question may carry', Object.keys(questionBase.properties)],
])('the table "%s" is complete', (title, names) => {
  expect(firstCells(title).sort()).toEqual([...names].sort());
});

it('names every operator of rules', () => {
  const told = ['Operators', 'Operands', 'Values', 'Lists'].map(section).join();
  const missing = Object.keys(SIGNATURES).filter(
    (name) => !told.includes(`\`${name}\``) && !told.includes(`"${name}":`),
  );
  expect(missing).toEqual([]);
});
