import type { Edition } from '../src/editions/editions.ts';
import { textIn } from '../src/forms/texts/textIn.ts';
import { builder } from './builder.ts';
import { languageArgs } from './language.ts';
import { Text, untranslated } from './text.ts';

/** A legal area, known by the editions that it has. */
export interface LegalAreaShape {
  readonly id: string;
  readonly editions: readonly Edition[];
}

/** A field of law with its questionnaires. */
export const LegalArea = builder.objectRef<LegalAreaShape>('LegalArea').implement({
  description: 'A field of law in which authorities cooperate, for example professional qualifications.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The code by which files and roles name it; not a global id.' }),
    title: t.field({
      type: Text,
      description: 'For people.',
      args: languageArgs,
      resolve: ({ id, editions }, { language }, ctx) =>
        textIn(editions[0]?.compiled.source.texts ?? {}, 'title', language ?? ctx.language) ?? untranslated(id),
    }),
    celex: t.stringList({
      description: 'CELEX numbers of its legal acts.',
      resolve: ({ editions }) => (editions[0]?.compiled.source.legalArea.legalBasis ?? []).map(({ celex }) => celex),
    }),
    competenceLists: t.stringList({
      description: 'Code lists from which authorities name what they are competent for.',
      resolve: ({ editions }) => [...(editions[0]?.compiled.source.legalArea.competenceLists ?? [])],
    }),
  }),
});

/** The legal area of the given id, with the live editions in it. */
export function legalAreaOf(id: string, live: readonly Edition[]): LegalAreaShape {
  return { id, editions: live.filter(({ legalArea }) => legalArea === id) };
}
