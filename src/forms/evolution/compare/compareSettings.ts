import type { QuestionnaireDefinition } from '../../definition/types.ts';
import { type Change, change } from '../change.ts';
import { show } from './show.ts';

const DAYS = /^days$|Days$/;

/** The workflow and what is set for it. Of days it is known which way demands more; all else somebody must judge. */
export function compareSettings(old: QuestionnaireDefinition, next: QuestionnaireDefinition): Change[] {
  const changes: Change[] = [];
  if (old.workflow !== next.workflow) {
    const details = { from: old.workflow, to: next.workflow };
    const sentence = `Exchanges follow ${next.workflow} instead of ${old.workflow}.`;
    changes.push(change('WORKFLOW_CHANGED', 'workflow', sentence, details));
  }
  const [before, after] = [flat(old), flat(next)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(name), after.get(name)];
    if (from === to) continue;
    const isTerm = DAYS.test(name.split('.').at(-1) ?? '') && typeof from === 'number' && typeof to === 'number';
    const kind = isTerm ? (to < from ? 'TERM_SHORTENED' : 'TERM_LENGTHENED') : 'SETTING_CHANGED';
    changes.push(change(kind, name, `It goes from ${show(from)} to ${show(to)}.`, { from, to }));
  }
  return changes;
}

function flat({ settings = {} }: QuestionnaireDefinition): Map<string, unknown> {
  const groups = Object.entries(settings);
  return new Map(
    groups.flatMap(([group, values]) =>
      Object.entries(values).map(([name, value]): [string, unknown] => [`settings.${group}.${name}`, value]),
    ),
  );
}
