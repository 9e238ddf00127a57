import { type Context, moment, momentAt } from '../context.ts';
import type { Situation } from '../forms/answers/evaluation/situation.ts';
import type { Answers } from '../forms/answers/values.ts';
import type { Compiled, FieldClass } from '../forms/definition/compile.ts';

/** What of an exchange the states of its forms hang on. */
interface Judged {
  readonly record: {
    readonly asked: readonly string[];
    readonly sheets: readonly { readonly form: string; readonly frozenAt: Date | null }[];
  };
  readonly edition: { readonly compiled: Compiled };
}

/** What the states of an exchange's forms hang on, given its answers: all of them, or those that a viewer may see. */
export function situationOf(
  ctx: Pick<Context, 'now'>,
  { record, edition }: Judged,
  answers: Answers,
  classes?: ReadonlySet<FieldClass>,
): Situation {
  const { compiled } = edition;
  const handedOver = new Map(
    record.sheets.flatMap(({ form, frozenAt }) => (frozenAt ? [[form, momentAt(frozenAt)] as const] : [])),
  );
  return { compiled, answers, asked: new Set(record.asked), ...moment(ctx), handedOver, ...(classes && { classes }) };
}
