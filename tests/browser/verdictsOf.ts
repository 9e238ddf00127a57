import { addressOf } from '../../src/forms/answers/address.ts';
import { applyPatch, type Operation } from '../../src/forms/answers/applyPatch.ts';
import { dropIrrelevant } from '../../src/forms/answers/dropIrrelevant.ts';
import { type Evaluation, evaluateSituation } from '../../src/forms/answers/evaluation/evaluation.ts';
import { issuesOf } from '../../src/forms/answers/issues/issuesOf.ts';
import { type Compiled, compile, isRepeat, type Node } from '../../src/forms/definition/compile.ts';
import type { EditionSource } from '../../src/forms/definition/types.ts';

/** One way of filling in a questionnaire. */
export interface Filling {
  readonly operations: readonly Operation[];
  readonly asked: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * All that is decided about answers, as JSON for each way of filling in: what could be taken, what is relevant,
 * required, answered, wrong, and what would be handed over.
 */
export function verdictsOf(source: EditionSource, fillings: readonly Filling[]): string[] {
  const compiled = compile(source);
  return fillings.map((filling) => JSON.stringify(verdictOf(compiled, filling)));
}

function verdictOf(compiled: Compiled, { operations, asked, today }: Filling): unknown {
  const editable = new Set(compiled.forms.keys());
  const moment = { compiled, asked: new Set(asked), today, now: `${today}T08:00:00Z` };
  const { answers, issues } = applyPatch(new Map(), operations, { ...moment, editable, by: 'Kerstin Exempel' });
  const evaluation = evaluateSituation({ ...moment, answers });
  return {
    refused: issues,
    answers: [...answers],
    forms: [...compiled.forms.values()].map(({ key, nodes }) => ({
      states: statesOf(evaluation, nodes, []),
      issues: issuesOf(evaluation, key),
      handedOver: [...dropIrrelevant(evaluation, key)],
    })),
  };
}

function statesOf(evaluation: Evaluation, nodes: readonly Node[], rows: readonly string[]): unknown[] {
  return nodes.flatMap((node) => {
    const state = {
      at: addressOf(node, rows),
      isRelevant: evaluation.isRelevant(node, rows),
      isRequired: evaluation.isRequired(node, rows),
      isReadOnly: evaluation.isReadOnly(node, rows),
      answer: evaluation.answer(node, rows) ?? null,
    };
    const inside = isRepeat(node) ? evaluation.rowsOf(node, rows).map((row) => [...rows, row]) : [rows];
    return [state, ...inside.flatMap((around) => statesOf(evaluation, node.children, around))];
  });
}
