import {
  type Compiled,
  codeListOf,
  isGroup,
  isQuestion,
  isRepeat,
  isVariant,
  type Node,
} from '../definition/compile.ts';
import type { CodeListDefinition } from '../definition/types.ts';
import { isEnum } from '../graphql/isEnum.ts';
import { isReadable } from '../graphql/isReadable.ts';
import { annotationField } from '../graphql/names.ts';
import { localizedTexts } from '../texts/localizedTexts.ts';
import { addressOf } from './address.ts';
import { type Annotation, annotationOf, annotationsOf } from './annotations.ts';
import type { Evaluation } from './evaluation/evaluation.ts';
import { type HolderOf, holdersOf } from './holdersOf.ts';
import { rowsOfReference } from './rowsOfReference.ts';
import type { Texts, Value } from './values.ts';

/** How what is more than a value is shown in the typed face. */
export interface Presenter {
  /** What a file answer names, or a promise of it; called when it is asked for. */
  file(id: string): unknown;
  /** An option of a code list that is no enum. */
  coded(list: CodeListDefinition, code: string): unknown;
}

/** A place in the answers: the rows in which one stands, and the lists that they are of, outermost first. */
interface Place {
  readonly rows: readonly string[];
  readonly lists: readonly Node[];
}

const TOP: Place = { rows: [], lists: [] };

/**
 * The answers of a form as nested plain objects of the shape of its GraphQL type, so that default resolvers serve
 * them. What is not relevant, or not in the exchange's edition, is null, like what is unanswered. Rows that references
 * point to, and files, are functions: they are looked up when they are asked for, so that circles do no harm.
 *
 * @param served the edition whose types are served: the newest of the line
 */
export function nestAnswers(
  evaluation: Evaluation,
  form: string,
  present: Presenter,
  served: Compiled = evaluation.situation.compiled,
): Record<string, unknown> {
  const { compiled, answers } = evaluation.situation;
  const holderOf: HolderOf = holdersOf(compiled, served);
  return nest(served.forms.get(form)?.nodes ?? [], TOP);

  function nest(nodes: readonly Node[], at: Place): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const node of nodes.filter(isReadable)) {
      const holder = holderOf(node, at.lists);
      object[node.item.key] = nestOne(node, holder, at);
      if (isQuestion(node)) {
        for (const name of annotationsOf(node.item)) {
          object[annotationField(node.item.key, name)] = annotation(node, holder, name, at);
        }
      }
    }
    return object;
  }

  function nestOne(node: Node, holder: Node | undefined, at: Place): unknown {
    if (isGroup(node) && !holder) return laterGroup(node, at);
    if (!holder || !evaluation.isRelevant(holder, at.rows)) return nothingOf(node);
    if (isRepeat(node)) return evaluation.rowsOf(holder, at.rows).map((row) => rowOf(node, holder, row, at.rows));
    if (isGroup(node)) return nest(node.children, at);
    const value = evaluation.answer(holder, at.rows);
    if (value === undefined) return nothingOf(node);
    return isVariant(node) ? chosen(node, value, at) : shown(node, holder, value, at);
  }

  // A group of a later edition may hold what stood elsewhere before.
  function laterGroup(node: Node, at: Place): unknown {
    const isHeld = (inner: Node): boolean => holderOf(inner, at.lists) !== undefined || inner.children.some(isHeld);
    return node.children.some(isHeld) ? nest(node.children, at) : null;
  }

  function rowOf(node: Node, holder: Node, row: string, rows: readonly string[]): Record<string, unknown> {
    return { row, ...nest(node.children, { rows: [...rows, row], lists: [...holder.repeats, holder] }) };
  }

  function chosen(node: Node, value: Value, at: Place): unknown {
    const alternative = node.children.find(({ item }) => item.key === value);
    return alternative ? { __typename: alternative.typeName, ...nest(alternative.children, at) } : null;
  }

  function shown(node: Node, holder: Node, value: Value, at: Place): unknown {
    const { item } = node;
    if (item.type === 'file') return () => present.file(String(value));
    if (item.type === 'reference') return () => referenced(node, holder, value, at);
    if (item.type === 'multilingualText') return localizedTexts(value as Texts);
    const list = codeListOf(served, node);
    return list && !isEnum(list) ? coded(codeListOf(compiled, holder) ?? list, value) : value;
  }

  function coded(list: CodeListDefinition, value: Value): unknown {
    return Array.isArray(value) ? value.map((code) => present.coded(list, code)) : present.coded(list, String(value));
  }

  function referenced(node: Node, holder: Node, value: Value, at: Place): unknown {
    if (node.item.type !== 'reference' || holder.item.type !== 'reference') return null;
    const [list, held] = [served.nodes.get(node.item.to), compiled.nodes.get(holder.item.to)];
    const ids = Array.isArray(value) ? value : [String(value)];
    const found = list && held ? rowsOfReference(evaluation, held, ids, at.rows) : [];
    const rows = found.map(({ row, rows }) => rowOf(list as Node, held as Node, row, rows));
    return node.item.many ? rows : (rows[0] ?? null);
  }

  function annotation(node: Node, holder: Node | undefined, name: Annotation, at: Place): unknown {
    const isRelevant = holder !== undefined && evaluation.isRelevant(holder, at.rows);
    const value = isRelevant ? answers.get(annotationOf(addressOf(holder, at.rows), name)) : undefined;
    if (name === 'evidence') {
      const files = Array.isArray(value) ? value : [];
      return async () => (await Promise.all(files.map((id) => present.file(id)))).filter(Boolean);
    }
    if (value === undefined || name !== 'withheld' || !('withhold' in node.item)) return value ?? null;
    const list = served.source.codeLists[node.item.withhold?.reasons ?? ''];
    return list && !isEnum(list) ? coded(list, value) : value;
  }
}

// Lists are never null.
function nothingOf({ item }: Node): unknown {
  return item.type === 'repeat' || (item.type === 'reference' && item.many) ? [] : null;
}
