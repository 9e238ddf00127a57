import { type Compiled, codeListOf, isQuestion, isRepeat, type Node } from '../../../src/forms/definition/compile.ts';
import type { CheckDefinition, DayBound, Question } from '../../../src/forms/definition/types.ts';
import { TODAY } from '../fill.ts';
import { surveyDialect, surveyName } from './surveyDialect.ts';
import { translate } from './translate.ts';

type Json = Readonly<Record<string, unknown>>;

/** The same questionnaire for SurveyJS: forms are pages, groups panels, lists dynamic panels, rules validators. */
export function surveyOf(compiled: Compiled): Json {
  const { rules = [] } = compiled.source.questionnaire;
  const pages = [...compiled.forms.values()].map(({ key, nodes }) => ({ name: key, elements: nodes.map(element) }));
  return { pages, checkErrorsMode: 'onComplete', textUpdateMode: 'onBlur' };

  function element(node: Node): Json {
    const { item, repeats, children } = node;
    const base = {
      name: repeats.length > 0 ? item.key : surveyName(node.path),
      ...(item.relevantWhen !== undefined && { visibleIf: translate(item.relevantWhen, surveyDialect) }),
      ...(item.requiredWhen !== undefined && { requiredIf: translate(item.requiredWhen, surveyDialect) }),
      ...(item.required && { isRequired: true }),
    };
    const validators = rules.filter(({ on }) => on.includes(node.path)).map(validator);
    if (isRepeat(node)) {
      const list = { ...base, type: 'paneldynamic', validators, maxPanelCount: node.item.maxItems };
      return { ...list, templateElements: children.map(element) };
    }
    if (!isQuestion(node)) return { ...base, isRequired: false, type: 'panel', elements: children.map(element) };
    const question = questionOf(node.item, codeListOf(compiled, node)?.options.map(({ code }) => code) ?? []);
    const { limits = [], ...rest } = question as { limits?: readonly Json[] };
    return { ...base, ...rest, validators: [...limits, ...validators] };
  }
}

function questionOf(item: Question, codes: readonly string[]): Json {
  switch (item.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'text':
      return { type: 'text', limits: [{ type: 'text', maxLength: item.maxLength }] };
    case 'integer':
    case 'decimal':
      // Not `min` and `max`: where these are missed, SurveyJS tries no validator any more.
      return {
        type: 'text',
        inputType: 'number',
        limits: [{ type: 'numeric', minValue: item.min, maxValue: item.max }],
      };
    case 'date':
      return { type: 'text', inputType: 'date', min: day(item.min), max: day(item.max) };
    case 'choice':
      return { type: 'dropdown', choices: codes };
    case 'multiChoice':
      return { type: 'checkbox', choices: codes };
    default:
      throw new TypeError(`The generator writes no ${item.type}.`);
  }
}

function day(bound: DayBound | undefined): string | undefined {
  return typeof bound === 'object' ? TODAY : bound;
}

function validator({ when, assert }: CheckDefinition): Json {
  if (typeof assert === 'object' && 'matches' in assert) {
    const [, pattern] = assert['matches'] as readonly [unknown, string];
    return { type: 'regex', regex: `^(?:${pattern})$` };
  }
  const parts = when === undefined ? [] : [translate(when, surveyDialect)];
  const broken = surveyDialect.and([...parts, translate(assert, surveyDialect, false)]);
  return { type: 'expression', expression: surveyDialect.not(broken) };
}
