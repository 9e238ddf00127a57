import type { FormView } from '../src/exchanges/formView.ts';
import { parseAddress } from '../src/forms/answers/address.ts';
import { whyBroken } from '../src/forms/answers/reasons/because.ts';
import type { Issue as IssueShape } from '../src/forms/answers/values.ts';
import { checkSentence } from '../src/forms/sentences/sentenceOf.ts';
import { formatMessage } from '../src/forms/texts/formatMessage.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { messageOf } from '../src/messages/messageOf.ts';
import { sayIn } from '../src/messages/sayIn.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';
import { Reason, type ReasonShape } from './reason.ts';
import { Severity } from './severity.ts';

/** An issue with the form in which it is told; an issue of a refused patch has none. */
export type IssueInForm = IssueShape & { readonly form?: FormView };

/** A problem with an answer. */
export const Issue = builder.objectRef<IssueInForm>('Issue').implement({
  description: 'A problem with an answer.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for example REQUIRED, TOO_LONG, NOT_AN_OPTION, RULE.' }),
    path: t.exposeString('path', { description: 'Address of the item, rows in brackets.' }),
    severity: t.expose('severity', {
      type: Severity,
      description: 'Whether it keeps the form from being handed over.',
    }),
    rule: t.exposeString('rule', { nullable: true, description: "Id of the questionnaire's rule when code is RULE." }),
    limit: t.string({
      nullable: true,
      description: 'The bound that was missed.',
      resolve: ({ limit }) => (limit === undefined ? null : String(limit)),
    }),
    because: t.field({
      type: [Reason],
      description: 'When code is RULE: the fewest answers that explain why the rule is broken.',
      resolve: reasonsOf,
    }),
    explanation: t.string({
      nullable: true,
      description: 'When code is RULE: what must be the case, in words.',
      args: languageArgs,
      resolve: (issue, { language }, ctx) => explanationOf(issue, language ?? ctx.language),
    }),
    message: t.string({
      description: 'What is wrong, for people.',
      args: languageArgs,
      resolve: (issue, { language }, ctx) => issueMessage(issue, language ?? ctx.language),
    }),
  }),
});

function reasonsOf({ rule, path, form }: IssueInForm): ReasonShape[] {
  const { path: item, rows } = parseAddress(path);
  const node = form?.compiled.nodes.get(item);
  if (!form || !node || rule === undefined) return [];
  return whyBroken(form.evaluation, rule, node, rows).map((address) => ({ form, address, explains: 'RULE' }));
}

function explanationOf({ rule, path, form }: IssueInForm, language: string): string | null {
  const check = form?.compiled.source.questionnaire.rules?.find(({ id }) => id === rule);
  if (!form || !check) return null;
  const at = form.compiled.nodes.get(parseAddress(path).path) ?? null;
  return checkSentence(check, { compiled: form.compiled, at, language, say: sayIn(language) }).text;
}

function issueMessage({ code, rule, limit, form }: IssueInForm, language: string): string {
  const compiled = form?.compiled;
  const own = rule && compiled && textIn(compiled.source.texts, `${compiled.line}/rules.${rule}.message`, language);
  if (own) return formatMessage(own.text, own.language);
  return messageOf(`issues.${code}`, language, limit === undefined ? {} : { limit });
}
