import { moment } from '../src/context.ts';
import type { Edition as EditionShape } from '../src/editions/editions.ts';
import type { FormView } from '../src/exchanges/formView.ts';
import { evaluateSituation } from '../src/forms/answers/evaluation/evaluation.ts';
import type { Moment } from '../src/forms/answers/evaluation/situation.ts';
import { askableForm } from '../src/forms/definition/compile.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { Form } from './form.ts';
import { languageArgs } from './language.ts';
import { LegalArea, legalAreaOf } from './legalArea.ts';
import { QuestionnaireRule } from './questionnaireRule.ts';

/** A questionnaire as it stands before anybody fills it in. */
export const Questionnaire = builder.objectRef<EditionShape>('Questionnaire').implement({
  description: 'A line of questionnaires, at its newest edition.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Changes with each edition; a line is named by id and major.' }),
    edition: t.field({
      type: Edition,
      description: 'The newest: what new exchanges run on.',
      resolve: (edition) => edition,
    }),
    legalArea: t.field({
      type: LegalArea,
      description: 'The field of law.',
      resolve: ({ legalArea }, _, ctx) => legalAreaOf(legalArea, ctx.editions.live()),
    }),
    workflow: t.string({
      description: 'Id of the procedure, for example information-request.',
      resolve: ({ compiled }) => compiled.source.questionnaire.workflow,
    }),
    forms: t.field({
      type: [Form],
      description: 'Its forms, empty, as if every question were asked.',
      args: languageArgs,
      resolve: (edition, { language }, ctx) => emptyForms(edition, language ?? ctx.language, moment(ctx)),
    }),
    rules: t.field({
      type: [QuestionnaireRule],
      description: 'Its rules between answers, in words.',
      args: languageArgs,
      resolve: ({ compiled }, { language }, ctx) =>
        (compiled.source.questionnaire.rules ?? []).map((rule) => ({
          compiled,
          rule,
          language: language ?? ctx.language,
        })),
    }),
  }),
});

function emptyForms({ compiled }: EditionShape, language: string, at: Moment): FormView[] {
  const asked = new Set(askableForm(compiled)?.nodes.map(({ path }) => path));
  const evaluation = evaluateSituation({ compiled, answers: new Map(), asked, ...at });
  const shared = { compiled, language, isEditable: false, evaluation, hidden: new Map() };
  return [...compiled.forms.keys()].map((key) => ({ ...shared, key }));
}
