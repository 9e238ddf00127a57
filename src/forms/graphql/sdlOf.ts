import {
  askableForm,
  type Compiled,
  type CompiledForm,
  codeListOf,
  isQuestion,
  isRepeat,
  type Node,
} from '../definition/compile.ts';
import type { CodeListDefinition } from '../definition/types.ts';
import { itemTypeOf } from '../itemTypes/itemTypes.ts';
import { optionLabel } from '../texts/optionLabel.ts';
import { SOURCE_LANGUAGE, textIn } from '../texts/textIn.ts';
import { MOST_ENUM_OPTIONS, operationName, patchField, patchName, questionName, rowPatchName } from './names.ts';

/** The GraphQL types of a questionnaire by name. Types of code lists and modules are shared between questionnaires. */
export type TypeDefinitions = ReadonlyMap<string, string>;

/**
 * Compiles a questionnaire to SDL. Every answer is nullable: unanswered, not relevant, withheld and erased are all
 * null; that something is required is an issue, not a type.
 */
export function sdlOf(compiled: Compiled): TypeDefinitions {
  const types = new Map<string, string>();
  const { typeName, forms } = compiled;
  const title = sourceText(compiled, `${compiled.line}/title`);

  const members = [...forms.values()].map(({ key, typeName: type }) => `  ${key}: ${type}`);
  const patches = [...forms.values()].map(({ key, typeName: type }) => `  ${key}: ${patchName(type)}`);
  for (const form of forms.values()) addForm(types, compiled, form);
  const questions = askableForm(compiled);
  if (questions) {
    const enumName = questionName(questions.typeName);
    members.push(`  ${description('The questions that the requesting side asks.')}asked: [${enumName}!]!`);
    patches.push(`  ${description('The questions that are asked; replaces the list.')}asked: [${enumName}!]`);
    const values = questions.nodes.map((node) => `  ${description(label(compiled, node))}${node.item.key}`);
    types.set(enumName, `enum ${enumName} {\n${values.join('\n')}\n}`);
  }

  const head = description(`${title} (${compiled.line}).`);
  types.set(
    typeName,
    `${head}type ${typeName} implements AnswerSet {\n  ${description('The edition that the exchange is pinned to.')}edition: Edition!\n${members.join('\n')}\n}`,
  );
  types.set(patchName(typeName), `${head}input ${patchName(typeName)} {\n${patches.join('\n')}\n}`);
  return types;
}

/** The member that a questionnaire adds to the ways of saying answers. */
export function patchExtensionOf({ typeName, line }: Compiled): string {
  const field = `${description(`Answers of ${line}.`)}${patchField(typeName)}: ${patchName(typeName)}`;
  return `extend input AnswersPatch {\n  ${field}\n}`;
}

/** Whether answers from a list are an enum; longer lists and lists of countries are coded values. */
export function isEnum(list: CodeListDefinition): boolean {
  return list.options.length <= MOST_ENUM_OPTIONS && list.labels === undefined;
}

function addForm(types: Map<string, string>, compiled: Compiled, { key, typeName, nodes }: CompiledForm): void {
  addObject(types, compiled, typeName, nodes, sourceText(compiled, `${compiled.line}/${key}.title`));
}

function addObject(
  types: Map<string, string>,
  compiled: Compiled,
  typeName: string,
  nodes: readonly Node[],
  title: string,
  isRow = false,
): void {
  if (types.has(typeName)) return;
  types.set(typeName, '');
  const outputs = nodes.map((node) => field(compiled, node, outputType(types, compiled, node)));
  const inputs = nodes.map((node) => field(compiled, node, inputType(compiled, node)));
  if (isRow) outputs.unshift('  row: ID!');
  types.set(typeName, `${description(title)}type ${typeName} {\n${outputs.join('\n')}\n}`);
  const input = patchName(typeName);
  types.set(input, `${description(title)}input ${input} {\n${inputs.join('\n')}\n}`);
}

function field(compiled: Compiled, node: Node, type: string): string {
  return `  ${description(label(compiled, node))}${node.item.key}: ${type} ${directive(node)}`;
}

function outputType(types: Map<string, string>, compiled: Compiled, node: Node): string {
  if (isQuestion(node)) return questionType(types, compiled, node).output;
  const typeName = node.typeName ?? '';
  addObject(types, compiled, typeName, node.children, titleOf(compiled, node), isRepeat(node));
  if (!isRepeat(node)) return typeName;
  addRowInputs(types, typeName);
  return `[${typeName}!]!`;
}

function inputType(compiled: Compiled, node: Node): string {
  if (isQuestion(node)) return questionType(new Map(), compiled, node).input;
  const typeName = node.typeName ?? '';
  return isRepeat(node) ? `[${operationName(typeName)}!]` : patchName(typeName);
}

function addRowInputs(types: Map<string, string>, typeName: string): void {
  const [patch, rowPatch, operation] = [patchName(typeName), rowPatchName(typeName), operationName(typeName)];
  types.set(rowPatch, `input ${rowPatch} {\n  row: ID!\n  patch: ${patch}!\n}`);
  types.set(
    operation,
    `"""One change to the rows."""\ninput ${operation} @oneOf {\n  add: ${patch}\n  update: ${rowPatch}\n  remove: ID\n  move: RowMove\n}`,
  );
}

function questionType(types: Map<string, string>, compiled: Compiled, node: Node): { output: string; input: string } {
  if (!isQuestion(node)) throw new TypeError(`${node.path} takes no answer`);
  const list = codeListOf(compiled, node);
  const type = itemTypeOf(node.item);
  if (!list) return type.graphql(undefined);
  if (!isEnum(list)) return type.graphql({ output: 'CodedValue', input: 'String' });
  const values = list.options.map(({ code }) => {
    const text = optionLabel(list, compiled.source.texts, code, SOURCE_LANGUAGE);
    return `  ${description(text)}${code}`;
  });
  const title = sourceText(compiled, `${list.id}.label`);
  types.set(list.typeName, `${description(title)}enum ${list.typeName} {\n${values.join('\n')}\n}`);
  return type.graphql({ output: list.typeName, input: list.typeName });
}

function directive(node: Node): string {
  const { legal, ref } = node.item;
  const parts = [`key: ${JSON.stringify(node.textKey)}`];
  const fieldClass = markedClass(node);
  if (fieldClass !== 'CASE') parts.push(`class: ${fieldClass}`);
  if (legal?.length) parts.push(`legal: ${JSON.stringify(legal)}`);
  if (ref) parts.push(`ref: ${JSON.stringify(ref)}`);
  return `@item(${parts.join(', ')})`;
}

// The type of a module is shared, so its marks are those inside the module, not those of the place of use.
function markedClass(node: Node): Node['fieldClass'] {
  let isPersonal = false;
  for (let at: Node | null = node; at && (at === node || at.item.type !== 'use'); at = at.parent) {
    if (at.item.sensitive) return 'SENSITIVE';
    isPersonal ||= at.item.personalData === true || at.item.type === 'file';
  }
  return isPersonal ? 'PERSONAL' : 'CASE';
}

// The type of a module is shared, so its title is the module's, not the label of the place of use.
function titleOf(compiled: Compiled, node: Node): string {
  const module = node.item.type === 'use' && compiled.source.modules[node.item.module];
  return module ? sourceText(compiled, `${module.id}.v${module.major}/title`) : label(compiled, node);
}

function label(compiled: Compiled, node: Node): string {
  return sourceText(compiled, `${node.textKey}.label`);
}

function sourceText({ source }: Compiled, key: string): string {
  return textIn(source.texts, key, SOURCE_LANGUAGE)?.text ?? '';
}

function description(text: string): string {
  return text ? `${JSON.stringify(text)} ` : '';
}
