import type { Problem } from '../../../../errors.ts';
import type { EditionSource } from '../../types.ts';
import { jsonPointer } from '../jsonPointer.ts';
import { problem } from '../problem.ts';
import type { SourceFiles } from '../sourceFiles.ts';
import { checkShape } from './checkShape.ts';

/** Compares all parts of a source with the schemas of their kinds. */
export function checkSource(source: EditionSource, files: SourceFiles): Problem[] {
  const at = files.questionnaire;
  // The type is what a caller promises; a source that was stored or sent may be anything.
  const parts: unknown = source;
  if (!isRecord(parts)) return [broken(at, '', 'The source is not an object.')];
  const { legalArea, questionnaire, modules, codeLists, texts } = parts;
  const problems = [
    ...checkShape(questionnaire, 'questionnaire', at),
    ...checkShape(legalArea, 'legal-area', files.legalArea),
  ];
  if (!isRecord(modules)) problems.push(broken(at, 'modules', 'The modules are missing.'));
  else {
    for (const [id, module] of Object.entries(modules)) {
      problems.push(...checkShape(module, 'module', files.module(id)), ...named(module, 'id', id, files.module(id)));
    }
  }
  if (!isRecord(codeLists)) problems.push(broken(at, 'codeLists', 'The code lists are missing.'));
  else {
    for (const [id, list] of Object.entries(codeLists)) {
      problems.push(...checkShape(list, 'code-list', files.codeList(id)), ...named(list, 'id', id, files.codeList(id)));
    }
  }
  if (!isRecord(texts)) problems.push(broken(at, 'texts', 'The texts are missing.'));
  else {
    for (const [language, bundle] of Object.entries(texts)) {
      const file = files.texts(language, 'title');
      problems.push(...checkShape(bundle, 'text-bundle', file), ...named(bundle, 'language', language, file));
    }
  }
  return problems;
}

function named(part: unknown, field: 'id' | 'language', expected: string, file: string): Problem[] {
  if (!isRecord(part) || part[field] === expected) return [];
  const message = `"${field}" is not "${expected}", as which it is used.`;
  return [problem('SHAPE_UNKNOWN_VALUE', `${file}#/${field}`, message, `Write "${field}": "${expected}".`)];
}

function broken(file: string, part: string, message: string): Problem {
  const at = `${file}#${part && jsonPointer(part)}`;
  return problem('SHAPE_TYPE', at, message, 'Put the source together from its files again.');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
