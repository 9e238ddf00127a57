import type { Edition } from '../editions/editions.ts';
import { applyPatch } from '../forms/answers/applyPatch.ts';
import type { Moment } from '../forms/answers/evaluation/situation.ts';
import type { Answers, Issue } from '../forms/answers/values.ts';
import type { WantedChanges } from './answersPatch.ts';
import { InvalidAnswersError } from './errors.ts';

/** Answers and asked questions after a change. */
export interface Changed {
  readonly answers: Answers;
  readonly asked: readonly string[];
}

/** What is there now, and what may be changed of it. */
export interface Changeable extends Moment {
  readonly answers: Answers;
  readonly asked: readonly string[];
  /** Forms that the viewer may change now. */
  readonly editable: readonly string[];
  /** Name of the one who changes them. */
  readonly by: string;
  /** Addresses of answers that they do not see. */
  readonly hidden?: Pick<ReadonlySet<string>, 'has'>;
}

/** Applies wanted changes. @throws InvalidAnswersError with everything that cannot be kept */
export function applyChanges({ compiled }: Edition, changes: WantedChanges, now: Changeable): Changed {
  const editable = new Set(now.editable);
  const patched = applyPatch(now.answers, changes.operations, {
    ...now,
    compiled,
    editable,
    asked: new Set(now.asked),
  });
  const issues: Issue[] = [...patched.issues];
  const asked = changes.asked ? [...new Set(changes.asked)] : now.asked;

  if (changes.asked) {
    // Who fills in the request chooses the questions, and only while the request can be changed.
    const isOpen = [...compiled.forms.values()].some(({ key, definition }) => !definition.askable && editable.has(key));
    for (const path of asked) {
      const node = compiled.nodes.get(path);
      const isQuestion = node?.parent === null && compiled.forms.get(node.form)?.definition.askable === true;
      if (!isQuestion) issues.push({ code: 'UNKNOWN_ITEM', path, severity: 'error' });
      else if (!isOpen) issues.push({ code: 'NOT_EDITABLE', path, severity: 'error' });
    }
  }
  if (issues.length > 0) throw new InvalidAnswersError(issues);
  return { answers: patched.answers, asked };
}
