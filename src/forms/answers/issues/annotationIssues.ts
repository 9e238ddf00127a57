import { codeListOf, type NodeOf } from '../../definition/compile.ts';
import type { Question } from '../../definition/types.ts';
import { annotationOf } from '../annotations.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Issue } from '../values.ts';

/** What is wrong with what is said beside an answer, or missing there. */
export function annotationIssues(
  evaluation: Evaluation,
  node: NodeOf<Question>,
  address: string,
  rows: readonly string[],
): readonly Issue[] {
  const { compiled, answers } = evaluation.situation;
  const { item } = node;
  const issues: Issue[] = [];
  const report = (code: Issue['code'], path: string, limit?: number) =>
    issues.push({ code, path, severity: 'error', ...(limit === undefined ? {} : { limit }) });

  if ('other' in item && item.other) {
    const at = annotationOf(address, 'other');
    const other = answers.get(at);
    if (isOtherChosen(codeListOf(compiled, node), evaluation.answer(node, rows)) && other === undefined) {
      report('OTHER_MISSING', at);
    }
    if (typeof other === 'string' && other.length > item.other.maxLength) report('TOO_LONG', at, item.other.maxLength);
  }
  if (item.evidence) {
    const at = annotationOf(address, 'evidence');
    const files = answers.get(at);
    if (Array.isArray(files) && files.length > item.evidence.maxFiles)
      report('TOO_MANY_FILES', at, item.evidence.maxFiles);
  }
  return issues;
}

/** Whether an answer holds the option that stands for what its list does not name. */
export function isOtherChosen(list: ReturnType<typeof codeListOf>, value: unknown): boolean {
  const code = list?.options.find(({ other }) => other)?.code;
  return code !== undefined && [value].flat().includes(code);
}
