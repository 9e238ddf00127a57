import type { Problem } from '../../../../errors.ts';
import { definesOf } from '../../../rules/definesOf.ts';
import { FORM_SCOPE } from '../../../rules/scope.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { Check } from '../subject.ts';
import { definedIn } from './definedIn.ts';

/** No named rule hangs on itself, directly or through others. A cycle is reported at its first name, with the way. */
export const checkDefineCycles: Check = (subject) => {
  const defines = definesOf(subject.compiled);
  const problems: Problem[] = [];
  const done = new Set<string>();
  for (const name of defines.keys()) visit(name, []);
  return problems;

  function visit(name: string, way: readonly string[]): void {
    const start = way.indexOf(name);
    if (start >= 0) report([...way.slice(start), name]);
    const rule = defines.get(name);
    if (!rule || start >= 0 || done.has(name)) return;
    for (const used of new Set(definedIn(subject, rule, FORM_SCOPE))) visit(used, [...way, name]);
    done.add(name);
  }

  function report(cycle: readonly string[]): void {
    const at = `${subject.files.questionnaire}#${jsonPointer('define', cycle[0] ?? '')}`;
    const message = `The named rule hangs on itself: ${cycle.join(' → ')}.`;
    problems.push(problem('RULE_CYCLE', at, message, 'Write one of them without the other.'));
  }
};
