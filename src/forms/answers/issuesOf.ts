import { askableForm, codeListOf, isQuestion, isRepeat } from '../definition/compile.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import { addressOf, parseAddress } from './address.ts';
import type { Evaluation } from './evaluation.ts';
import type { Issue } from './values.ts';
import { type Occurrence, walkRelevant } from './walk.ts';

/**
 * Everything that is wrong or missing in a form, in the form's order; then the questionnaire's own rules.
 * A form may be handed over when none of these is an error.
 */
export function issuesOf(evaluation: Evaluation, form: string): Issue[] {
  const { compiled, asked } = evaluation.situation;
  const definition = compiled.forms.get(form);
  if (!definition) return [];
  const issues: Issue[] = [];

  for (const occurrence of walkRelevant(evaluation, definition.nodes)) issues.push(...issuesAt(evaluation, occurrence));
  for (const rule of compiled.source.questionnaire.rules ?? []) issues.push(...brokenRule(evaluation, form, rule));
  const askable = askableForm(compiled);
  if (askable && askable !== definition && asked.size === 0) {
    issues.push({ code: 'NOTHING_ASKED', path: askable.key, severity: 'error' });
  }
  return issues;
}

function issuesAt(evaluation: Evaluation, { node, rows }: Occurrence): Issue[] {
  const path = addressOf(node, rows);
  const error = (issue: Pick<Issue, 'code' | 'limit'>): Issue => ({ path, severity: 'error', ...issue });

  if (isRepeat(node)) {
    const count = evaluation.rowsOf(node, rows).length;
    const { minItems, maxItems } = node.item;
    const least = Math.max(minItems ?? 0, evaluation.isRequired(node, rows) ? 1 : 0);
    if (count < least) return [error(count === 0 ? { code: 'REQUIRED' } : { code: 'TOO_FEW_ROWS', limit: least })];
    if (maxItems !== undefined && count > maxItems) return [error({ code: 'TOO_MANY_ROWS', limit: maxItems })];
    return [];
  }
  if (!isQuestion(node)) return [];

  const value = evaluation.answer(node, rows);
  if (value === undefined) return evaluation.isRequired(node, rows) ? [error({ code: 'REQUIRED' })] : [];
  const { compiled, today } = evaluation.situation;
  const context = { today, codeList: codeListOf(compiled, node) };
  return (itemTypeOf(node.item).check?.(value, node.item, context) ?? []).map(error);
}

type Rules = NonNullable<Evaluation['situation']['compiled']['source']['questionnaire']['rules']>;

function brokenRule(evaluation: Evaluation, form: string, rule: Rules[number]): Issue[] {
  const { compiled } = evaluation.situation;
  const broken: Issue[] = [];
  for (const path of rule.on) {
    const node = compiled.nodes.get(path);
    if (node?.form !== form) continue;
    for (const occurrence of occurrencesOf(evaluation, path)) {
      const row = node.repeats.at(-1) ?? null;
      const applies = rule.when === undefined || evaluation.holds(rule.when, occurrence.rows, row) === true;
      // Unknown passes: what is missing is reported as missing, not as wrong.
      if (applies && evaluation.holds(rule.assert, occurrence.rows, row) === false) {
        const at = addressOf(occurrence.node, occurrence.rows);
        broken.push({ code: 'RULE', path: at, severity: rule.severity, rule: rule.id });
      }
    }
  }
  return broken;
}

function occurrencesOf(evaluation: Evaluation, path: string): Occurrence[] {
  const { compiled } = evaluation.situation;
  const top = compiled.nodes.get(parseAddress(path).path)?.question;
  if (!top) return [];
  return [...walkRelevant(evaluation, [top])].filter(({ node }) => node.path === path);
}
