import type { CodeListDefinition, CodeListOption, EditionSource } from '../../definition/types.ts';
import { isEnum } from '../../graphql/isEnum.ts';
import { type Change, change } from '../change.ts';
import { compareOrder } from './compareOrder.ts';

/** Code lists that both editions use. */
export function compareLists(old: EditionSource, next: EditionSource): Change[] {
  return Object.entries(next.codeLists).flatMap(([id, list]) => {
    const before = old.codeLists[id];
    return before ? compareList(before, list) : [];
  });
}

function compareList(old: CodeListDefinition, next: CodeListDefinition): Change[] {
  const at = next.id;
  const changes: Change[] = [];
  if (old.typeName !== next.typeName) {
    const details = { from: old.typeName, to: next.typeName };
    changes.push(change('TYPE_NAME_CHANGED', at, `The type ${old.typeName} becomes ${next.typeName}.`, details));
  }
  if (isEnum(old) !== isEnum(next)) {
    const sentence = `In the programming interface the list ${isEnum(next) ? 'becomes' : 'is no longer'} an enum.`;
    changes.push(change('LIST_FACE_CHANGED', at, sentence));
  }
  if (old.labels !== next.labels) {
    changes.push(change('OTHER_CHANGED', at, 'Its labels come from elsewhere.', { from: old.labels, to: next.labels }));
  }
  const before = new Map(old.options.map((option) => [option.code, option]));
  const after = new Map(next.options.map((option) => [option.code, option]));
  for (const code of before.keys()) {
    if (after.has(code)) continue;
    const kind = isEnum(old) ? 'CODE_REMOVED' : 'CODE_WITHDRAWN';
    changes.push(change(kind, `${at}.${code}`, 'The option is gone.'));
  }
  for (const [code, option] of after) {
    const known = before.get(code);
    if (known) changes.push(...compareOption(`${at}.${code}`, known, option));
    else changes.push(change('CODE_ADDED', `${at}.${code}`, 'The option is new.'));
  }
  return [...changes, ...compareOrder(at, [...before.keys()], [...after.keys()])];
}

function compareOption(at: string, old: CodeListOption, next: CodeListOption): Change[] {
  const changes: Change[] = [];
  if (next.exclusive && !old.exclusive) changes.push(change('CODE_EXCLUSIVE', at, 'The option now stands alone.'));
  if (!next.exclusive && old.exclusive) {
    changes.push(change('CODE_NOT_EXCLUSIVE', at, 'The option may stand beside others.'));
  }
  if (next.retired && !old.retired) changes.push(change('CODE_RETIRED', at, 'The option is offered no more.'));
  if (!next.retired && old.retired) changes.push(change('CODE_REVIVED', at, 'The option is offered again.'));
  if (Boolean(next.other) !== Boolean(old.other)) {
    const sentence = next.other ? 'The option now stands for all else.' : 'The option no longer stands for all else.';
    changes.push(change('CODE_OTHER_CHANGED', at, sentence));
  }
  if (next.parent !== old.parent) {
    const details = { from: old.parent, to: next.parent };
    changes.push(change('CODE_PARENT_CHANGED', at, 'The option belongs under another one.', details));
  }
  return changes;
}
