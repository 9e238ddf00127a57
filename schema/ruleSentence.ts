import type { Compiled, Node } from '../src/forms/definition/compile.ts';
import type { Rule } from '../src/forms/definition/types.ts';
import { type Sentence, type SentenceLine, sentenceOf } from '../src/forms/sentences/sentenceOf.ts';
import { sayIn } from '../src/messages/sayIn.ts';
import { builder } from './builder.ts';

const RuleLine = builder.objectRef<SentenceLine>('RuleLine').implement({
  description: 'A line of a rule that is told as a list.',
  fields: (t) => ({
    depth: t.exposeInt('depth', {
      description: '0 for the outermost; what stands deeper belongs to the line above it.',
    }),
    text: t.exposeString('text', { description: 'Of this line alone.' }),
  }),
});

/** A rule in words. */
export const RuleSentence = builder.objectRef<Sentence>('RuleSentence').implement({
  description: 'A rule in words. It tells what the questionnaire says, never what anybody answered.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'On one line; what belongs together stands in brackets.' }),
    lines: t.field({ type: [RuleLine], description: 'The same as a list, for rules of many parts.', resolve: linesOf }),
  }),
});

/** A rule of an item in words; null when there is none. */
export function ruleInWords(
  rule: Rule | undefined,
  stand: { compiled: Compiled; at: Node; language: string },
): Sentence | null {
  return rule === undefined ? null : sentenceOf(rule, { ...stand, say: sayIn(stand.language) });
}

function linesOf({ lines }: Sentence): SentenceLine[] {
  return [...lines];
}
