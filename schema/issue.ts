import type { Issue as IssueShape } from '../src/forms/answers/values.ts';
import type { Compiled } from '../src/forms/definition/compile.ts';
import { formatMessage } from '../src/forms/texts/formatMessage.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { messageOf } from '../src/messages/messageOf.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';

const Severity = builder.enumType('Severity', {
  values: {
    ERROR: { value: 'error', description: 'Keeps the form from being handed over.' },
    WARNING: { value: 'warning', description: 'Worth a second look.' },
  } as const,
});

/** An issue with the questionnaire whose texts explain it; an issue of a refused patch has none. */
export type IssueInForm = IssueShape & { readonly compiled?: Compiled };

/** A problem with an answer. */
export const Issue = builder.objectRef<IssueInForm>('Issue').implement({
  description: 'A problem with an answer.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for example REQUIRED, TOO_LONG, NOT_AN_OPTION, RULE.' }),
    path: t.exposeString('path', { description: 'Address of the item, rows in brackets.' }),
    severity: t.expose('severity', { type: Severity }),
    rule: t.exposeString('rule', { nullable: true, description: "Id of the questionnaire's rule when code is RULE." }),
    limit: t.string({
      nullable: true,
      description: 'The bound that was missed.',
      resolve: ({ limit }) => (limit === undefined ? null : String(limit)),
    }),
    message: t.string({
      args: languageArgs,
      resolve: (issue, { language }, ctx) => issueMessage(issue, language ?? ctx.language),
    }),
  }),
});

function issueMessage({ code, rule, limit, compiled }: IssueInForm, language: string): string {
  const own = rule && compiled && textIn(compiled.source.texts, `${compiled.line}/rules.${rule}.message`, language);
  if (own) return formatMessage(own.text, own.language);
  return messageOf(`issues.${code}`, language, limit === undefined ? {} : { limit });
}
