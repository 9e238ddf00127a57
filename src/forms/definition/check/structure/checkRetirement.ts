import type { Problem } from '../../../../errors.ts';
import { compareVersions } from '../../../evolution/compareVersions.ts';
import type { Node } from '../../compile.ts';
import { didYouMean } from '../didYouMean.ts';
import { problem } from '../problem.ts';
import type { Check, Subject } from '../subject.ts';

/** Items come and end with versions that exist, and what replaces one can take its answers. */
export const checkRetirement: Check = (subject) =>
  [...subject.compiled.nodes.values()].flatMap((node) => [
    ...laterVersions(subject, node),
    ...replacementProblems(subject, node),
  ]);

function laterVersions({ source, at }: Subject, node: Node): Problem[] {
  // A module has no version of the questionnaire's: what it says is of another count.
  if (node.textKey.split('/')[0] !== `${source.questionnaire.id}.v${source.questionnaire.major}`) return [];
  const { version } = source.questionnaire;
  const told = [
    ['since', node.item.since],
    ['retired', node.item.retired?.in],
  ] as const;
  return told.flatMap(([name, wanted]) => {
    if (wanted === undefined || compareVersions(wanted, version) <= 0) return [];
    const message = `"${name}" names version ${wanted}, but this is ${version}.`;
    return [problem('VERSION_LATER', at(node, name), message, `Write ${version}, or the version in which it was.`)];
  });
}

function replacementProblems({ compiled, at }: Subject, node: Node): Problem[] {
  const path = node.item.retired?.replacedBy;
  if (path === undefined) return [];
  const place = at(node, 'retired', 'replacedBy');
  const next = compiled.nodes.get(path);
  if (!next || next === node) {
    const fix = didYouMean(
      path,
      [...compiled.nodes.keys()].filter((one) => one !== node.path),
    );
    const message = `There is no other item "${path}".`;
    return [problem('REPLACEMENT_UNKNOWN', place, message, fix ?? 'Write form and keys, joined by points.')];
  }
  if (next.isRetired) {
    return [problem('REPLACEMENT_UNFIT', place, `"${path}" has ended as well.`, 'Name an item that is still asked.')];
  }
  const isAlike = next.item.type === node.item.type && sameRows(next, node);
  if (isAlike) return [];
  const message = `"${path}" cannot take the answers: it is of another type, or in another list.`;
  return [problem('REPLACEMENT_UNFIT', place, message, 'Name an item of the same type in the same list.')];
}

function sameRows(a: Node, b: Node): boolean {
  return a.repeats.length === b.repeats.length && a.repeats.every((repeat, depth) => b.repeats[depth] === repeat);
}
