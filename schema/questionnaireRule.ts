import type { Compiled } from '../src/forms/definition/compile.ts';
import type { CheckDefinition } from '../src/forms/definition/types.ts';
import { checkSentence } from '../src/forms/sentences/sentenceOf.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { sayIn } from '../src/messages/sayIn.ts';
import { builder } from './builder.ts';
import { RuleSentence } from './ruleSentence.ts';
import { Severity } from './severity.ts';
import { Text } from './text.ts';

/** A rule between answers, with the language in which it is told. */
export interface RuleInQuestionnaire {
  readonly compiled: Compiled;
  readonly rule: CheckDefinition;
  readonly language: string;
}

/** A rule between answers. */
export const QuestionnaireRule = builder.objectRef<RuleInQuestionnaire>('QuestionnaireRule').implement({
  description: 'A rule between answers.',
  fields: (t) => ({
    id: t.string({ description: 'As `Issue.rule` names it.', resolve: ({ rule }) => rule.id }),
    severity: t.field({
      type: Severity,
      description: 'How much breaking it matters.',
      resolve: ({ rule }) => rule.severity,
    }),
    on: t.stringList({ description: 'Paths of the items at which it reports.', resolve: ({ rule }) => [...rule.on] }),
    sentence: t.field({
      type: RuleSentence,
      description: 'What must be the case, seen from the first of the items.',
      resolve: ({ compiled, rule, language }) => {
        const at = compiled.nodes.get(rule.on[0] ?? '') ?? null;
        return checkSentence(rule, { compiled, at, language, say: sayIn(language) });
      },
    }),
    message: t.field({
      type: Text,
      nullable: true,
      description: 'What is said when it is broken.',
      resolve: ({ compiled, rule, language }) =>
        textIn(compiled.source.texts, `${compiled.line}/rules.${rule.id}.message`, language),
    }),
    legal: t.stringList({
      description: "Provisions of the questionnaire's legal basis.",
      resolve: ({ compiled, rule }) => {
        const basis = compiled.source.questionnaire.legalBasis ?? [];
        return (rule.legal ?? []).map((id) => basis.find((one) => one.id === id)?.provision ?? id);
      },
    }),
  }),
});
