import { join } from 'node:path';

import { formsOfWorkflows } from '../../../src/editions/files/formsOfWorkflows.ts';
import { readFolders } from '../../../src/editions/files/readFolders.ts';
import { type Compiled, compile } from '../../../src/forms/definition/compile.ts';
import { checkSentence, sentenceOf } from '../../../src/forms/sentences/sentenceOf.ts';
import { sayIn } from '../../../src/messages/sayIn.ts';
import { projectRoot } from '../../../src/root.ts';
import { loadWorkflows } from '../../../src/workflow/loadWorkflows.ts';

const { workflows } = await loadWorkflows(join(projectRoot, 'questionnaires', 'workflows'));
const { sources } = readFolders([join(projectRoot, 'questionnaires')], formsOfWorkflows(workflows));

/** The shipped questionnaire on professional qualifications. */
export const RECOGNITION: Compiled = compile(
  sources.find(({ source }) => source.questionnaire.id === 'recognition')!.source,
);

/** Every rule of the shipped questionnaire in words, by id, or by path and role. */
export function tellShipped(language: string): Map<string, string> {
  const stand = { compiled: RECOGNITION, language, say: sayIn(language) };
  const told = new Map<string, string>();
  for (const at of RECOGNITION.nodes.values()) {
    for (const role of ['relevantWhen', 'requiredWhen'] as const) {
      const rule = at.item[role];
      if (rule !== undefined) told.set(`${at.path} ${role}`, sentenceOf(rule, { ...stand, at }).text);
    }
  }
  for (const rule of RECOGNITION.source.questionnaire.rules ?? []) {
    const at = RECOGNITION.nodes.get(rule.on[0]!)!;
    told.set(rule.id, checkSentence(rule, { ...stand, at }).text);
  }
  return told;
}
