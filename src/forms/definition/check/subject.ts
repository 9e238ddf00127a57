import type { Problem } from '../../../errors.ts';
import { type Compiled, compile, isVariant, type Node } from '../compile.ts';
import type { EditionSource } from '../types.ts';
import { jsonPointer } from './jsonPointer.ts';
import type { SourceFiles } from './sourceFiles.ts';

/** What is checked: a source whose shape is right and whose modules exist, compiled, with the place of everything. */
export interface Subject {
  readonly source: EditionSource;
  readonly compiled: Compiled;
  readonly files: SourceFiles;
  /** The place of an item in its file; that of an item of a module is in the module's file. */
  at(node: Node, ...steps: readonly (string | number)[]): string;
}

/** One idea of what can be wrong. */
export type Check = (subject: Subject) => Problem[];

/** Prepares a source for the checks. */
export function subjectOf(raw: EditionSource, files: SourceFiles): Subject {
  // Names come from outside: "constructor" must not be found in a record that does not hold it.
  const source: EditionSource = {
    ...raw,
    modules: ownOnly(raw.modules),
    codeLists: ownOnly(raw.codeLists),
    texts: ownOnly(raw.texts),
  };
  const compiled = compile(source);
  const places = new Map<Node, string>();
  for (const { key, nodes } of compiled.forms.values()) {
    locate(nodes, `${files.questionnaire}#${jsonPointer('forms', key)}/items`);
  }
  return { source, compiled, files, at: (node, ...steps) => (places.get(node) ?? '') + jsonPointer(...steps) };

  function locate(nodes: readonly Node[], list: string): void {
    for (const [index, node] of nodes.entries()) {
      const place = `${list}/${index}`;
      places.set(node, place);
      const inside = node.item.type === 'use' ? `${files.module(node.item.module)}#` : place;
      locate(node.children, `${inside}/${isVariant(node) ? 'alternatives' : 'items'}`);
    }
  }
}

function ownOnly<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null), record);
}
