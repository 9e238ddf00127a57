import type {
  CodeListDefinition,
  EditionSource,
  ModuleDefinition,
  QuestionnaireDefinition,
  TextBundle,
  TextState,
} from '../../forms/definition/types.ts';
import { usedBlocks } from '../../forms/definition/usedBlocks.ts';
import type { Area } from './readArea.ts';
import type { Block, Blocks } from './readBlocks.ts';

/** What questionnaires may use besides their own files. */
export interface Library {
  readonly modules: Blocks<ModuleDefinition>;
  readonly codeLists: Blocks<CodeListDefinition>;
}

/** Puts together all that an edition is compiled from, and nothing that it does not use. */
export function sourceOf(area: Area, questionnaire: QuestionnaireDefinition, library: Library): EditionSource {
  const used = usedBlocks(questionnaire, (id) => library.modules.get(id)?.definition);
  const modules = pick(library.modules, used.modules);
  const codeLists = pick(library.codeLists, used.codeLists);

  const line = `${questionnaire.id}.v${questionnaire.major}/`;
  const parts: Part[] = [{ ...area, uses: (key) => key === 'title' || key.startsWith(line) }];
  for (const { definition, bundles } of modules) {
    const prefix = `${definition.id}.v${definition.major}/`;
    parts.push({ bundles, uses: (key) => key.startsWith(prefix) });
  }
  for (const { definition, bundles } of codeLists) {
    parts.push({ bundles, uses: (key) => key.startsWith(`${definition.id}.`) });
  }
  return {
    legalArea: area.legalArea,
    questionnaire,
    modules: byId(modules),
    codeLists: byId(codeLists),
    texts: joinTexts(parts),
  };
}

interface Part extends Pick<Area, 'bundles'> {
  uses(key: string): boolean;
}

// From the least to the most finished.
const STATES: readonly TextState[] = ['new', 'machine', 'reviewed', 'final'];

function joinTexts(parts: readonly Part[]): Record<string, TextBundle> {
  const languages = new Set(parts.flatMap(({ bundles }) => [...bundles.byLanguage.keys()]));
  const joined: Record<string, TextBundle> = {};
  for (const language of [...languages].sort()) {
    const texts: Record<string, string> = {};
    const states: TextState[] = [];
    for (const { bundles, uses } of parts) {
      const bundle = bundles.byLanguage.get(language);
      const used = Object.entries(bundle?.texts ?? {}).filter(([key]) => uses(key));
      if (bundle && used.length > 0) states.push(bundle.state);
      for (const [key, text] of used) texts[key] = text;
    }
    // The whole is as finished as its least finished part.
    const state = STATES.find((candidate) => states.includes(candidate));
    if (state) joined[language] = { language, state, texts };
  }
  return joined;
}

function pick<T>(blocks: Blocks<T>, ids: ReadonlySet<string>): Block<T>[] {
  return [...ids].sort().flatMap((id) => blocks.get(id) ?? []);
}

function byId<T extends { readonly id: string }>(blocks: readonly Block<T>[]): Record<string, T> {
  return Object.fromEntries(blocks.map(({ definition }) => [definition.id, definition]));
}
