import type { Member, TypeDefinition } from './definition.ts';

const KEYWORDS = { type: 'type', input: 'input', oneOf: 'input', enum: 'enum', union: 'union' } as const;

/** Writes a type down in SDL. */
export function printDefinition(definition: TypeDefinition): string {
  const { kind, name, members } = definition;
  const head = `${description(definition.description)}${KEYWORDS[kind]} ${name}`;
  if (kind === 'union') return `${head} = ${[...members.keys()].join(' | ')}`;
  const marks = `${definition.implements ? ` implements ${definition.implements}` : ''}${kind === 'oneOf' ? ' @oneOf' : ''}`;
  const lines = [...members].map(([key, member]) => `  ${printMember(key, member)}`);
  return `${head}${marks} {\n${lines.join('\n')}\n}`;
}

function printMember(name: string, member: Member): string {
  const type = member.type ? `: ${member.type}` : '';
  const directives = member.directives ? ` ${member.directives}` : '';
  return `${description(member.description)}${name}${type}${directives}`;
}

function description(text: string): string {
  return text ? `${JSON.stringify(text)} ` : '';
}
