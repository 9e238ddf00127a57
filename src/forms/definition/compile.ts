import type {
  CodeListDefinition,
  ComputedItem,
  EditionSource,
  FormDefinition,
  GroupItem,
  Item,
  NoteItem,
  Question,
  RepeatItem,
  UseItem,
  VariantItem,
} from './types.ts';

/** Sensitivity of a field: what a reader must be allowed to see (domain rule: the need to know). */
export type FieldClass = 'CASE' | 'PERSONAL' | 'SENSITIVE';

/** An item in its place: modules opened, paths and marks worked out. */
export interface Node {
  /** Form and keys, joined by dots; the immutable id of the item within its major. */
  readonly path: string;
  readonly item: Item;
  readonly form: string;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  /** The top-level item that it belongs to; in an askable form, the question that is asked or not. */
  readonly question: Node;
  /** The repeats around it, outermost first, without itself. */
  readonly repeats: readonly Node[];
  readonly fieldClass: FieldClass;
  /** Where its texts stand in the bundles, without the last part (`label`, `hint`). */
  readonly textKey: string;
  /** Name of its GraphQL type, an object's or, for a variant, a union's; null for what has no items inside. */
  readonly typeName: string | null;
  /** It, or something around it, has ended: it takes no answers any more. */
  readonly isRetired: boolean;
}

export interface CompiledForm {
  readonly key: string;
  readonly definition: FormDefinition;
  readonly typeName: string;
  readonly nodes: readonly Node[];
}

/** A questionnaire with everything found that its text only names. Pure and immutable; kept in memory per edition. */
export interface Compiled {
  readonly source: EditionSource;
  /** For example `recognition.v1`. */
  readonly line: string;
  /** GraphQL name, for example `RecognitionV1`. */
  readonly typeName: string;
  readonly forms: ReadonlyMap<string, CompiledForm>;
  readonly nodes: ReadonlyMap<string, Node>;
}

/**
 * Opens modules and works out paths, marks and names. The source must have passed the checker: what is missing
 * here is a fault of the caller.
 *
 * @throws TypeError when a module is missing
 */
export function compile(source: EditionSource): Compiled {
  const { questionnaire, modules } = source;
  const line = `${questionnaire.id}.v${questionnaire.major}`;
  const typeName = `${questionnaire.typeName}V${questionnaire.major}`;
  const nodes = new Map<string, Node>();
  const forms = new Map<string, CompiledForm>();

  for (const [key, definition] of Object.entries(questionnaire.forms)) {
    const form = { key, definition, typeName: typeName + pascal(key) };
    const tops = definition.items.map((item) =>
      place(item, { form: key, prefix: key, parent: null, typePrefix: form.typeName, textPrefix: `${line}/${key}.` }),
    );
    forms.set(key, { ...form, nodes: tops });
  }
  return { source, line, typeName, forms, nodes };

  function place(item: Item, at: Place): Node {
    const { parent } = at;
    const path = `${at.prefix}.${item.key}`;
    const inner = innerItems(item, source);
    const node = {
      path,
      item,
      form: at.form,
      parent,
      children: [] as Node[],
      repeats: parent ? (parent.item.type === 'repeat' ? [...parent.repeats, parent] : parent.repeats) : [],
      fieldClass: classOf(item, parent),
      textKey: at.textPrefix + item.key,
      typeName: inner ? (item.type === 'use' ? moduleTypeName(item) : at.typePrefix + pascal(item.key)) : null,
      isRetired: item.retired !== undefined || parent?.isRetired === true,
    } as { -readonly [K in keyof Node]: Node[K] } & { children: Node[] };
    node.question = parent?.question ?? node;
    nodes.set(path, node);

    for (const child of inner ?? []) {
      const textPrefix = item.type === 'use' ? moduleTextPrefix(item) : `${node.textKey}.`;
      const typePrefix = node.typeName ?? at.typePrefix;
      node.children.push(place(child, { form: at.form, prefix: path, parent: node, typePrefix, textPrefix }));
    }
    return node;
  }

  function moduleOf(item: UseItem) {
    const module = modules[item.module];
    if (!module) throw new TypeError(`Module ${item.module} is missing from ${line}`);
    return module;
  }

  function moduleTypeName(item: UseItem): string {
    const module = moduleOf(item);
    return `${module.typeName}V${module.major}`;
  }

  function moduleTextPrefix(item: UseItem): string {
    const module = moduleOf(item);
    return `${module.id}.v${module.major}/`;
  }
}

interface Place {
  form: string;
  prefix: string;
  parent: Node | null;
  typePrefix: string;
  textPrefix: string;
}

/** The form whose top-level items are asked or not; the checker sees to it that there is at most one. */
export function askableForm({ forms }: Pick<Compiled, 'forms'>): CompiledForm | undefined {
  return [...forms.values()].find(({ definition }) => definition.askable);
}

/** A node whose item is of a certain kind. */
export type NodeOf<I extends Item> = Node & { readonly item: I };

// All other items take an answer from people.
const NO_QUESTIONS: readonly Item['type'][] = ['group', 'use', 'variant', 'repeat', 'computed', 'note'];

/** Whether people answer a node itself. */
export function isQuestion(node: Node): node is NodeOf<Question> {
  return !NO_QUESTIONS.includes(node.item.type);
}

/** Whether a node is a list of rows. */
export function isRepeat(node: Node): node is NodeOf<RepeatItem> {
  return node.item.type === 'repeat';
}

/** Whether a node only holds others together: a group, an opened module, or an alternative of a variant. */
export function isGroup(node: Node): node is NodeOf<GroupItem | UseItem> {
  return node.item.type === 'group' || node.item.type === 'use';
}

/** Whether a node is a choice between groups, its alternatives. */
export function isVariant(node: Node): node is NodeOf<VariantItem> {
  return node.item.type === 'variant';
}

/** Whether a node's value follows from the answers. */
export function isComputed(node: Node): node is NodeOf<ComputedItem> {
  return node.item.type === 'computed';
}

/** Whether a node is but a text between the questions. */
export function isNote(node: Node): node is NodeOf<NoteItem> {
  return node.item.type === 'note';
}

/** The code list of a choice; undefined for every other item. */
export function codeListOf({ source }: Compiled, { item }: Node): CodeListDefinition | undefined {
  return 'options' in item ? source.codeLists[item.options] : undefined;
}

/** First letter in upper case: how a key becomes part of a GraphQL type name. */
export function pascal(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function innerItems(item: Item, { modules }: EditionSource): readonly Item[] | null {
  if (item.type === 'group' || item.type === 'repeat') return item.items;
  if (item.type === 'use') return modules[item.module]?.items ?? [];
  if (item.type === 'variant') {
    return item.alternatives.map(({ key, items }): GroupItem => ({ key, type: 'group', items }));
  }
  return null;
}

// Marks are inherited downwards: a group of personal data has no child that is not. A file counts as personal whatever
// its mark says: nobody can tell what is in it. A declaration names who made it.
const ALWAYS_PERSONAL: readonly Item['type'][] = ['file', 'declaration'];

function classOf(item: Item, parent: Node | null): FieldClass {
  if (item.sensitive || parent?.fieldClass === 'SENSITIVE') return 'SENSITIVE';
  if (item.personalData || parent?.fieldClass === 'PERSONAL') return 'PERSONAL';
  if (ALWAYS_PERSONAL.includes(item.type)) return 'PERSONAL';
  return 'CASE';
}
