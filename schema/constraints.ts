import type { Item } from '../src/forms/definition/types.ts';
import { builder } from './builder.ts';

type Properties = Readonly<Record<string, unknown>>;

/** What an answer must keep to, as far as it stands in the definition. */
export const Constraints = builder.objectRef<Item>('Constraints').implement({
  description: 'What an answer must keep to. Whatever does not apply to the type is null.',
  fields: (t) => ({
    min: t.string({
      nullable: true,
      description: 'Smallest number, first day, earliest time; `today` for the day on which it is checked.',
      resolve: bound('min'),
    }),
    max: t.string({
      nullable: true,
      description: 'Largest number, last day, latest time; `today` for the day on which it is checked.',
      resolve: bound('max'),
    }),
    minLength: t.int({ nullable: true, description: 'In characters.', resolve: whole('minLength') }),
    maxLength: t.int({ nullable: true, description: 'In characters.', resolve: whole('maxLength') }),
    pattern: t.string({
      nullable: true,
      description: 'Regular expression of the whole text.',
      resolve: text('pattern'),
    }),
    scale: t.int({ nullable: true, description: 'Digits after the point.', resolve: whole('scale') }),
    unit: t.string({
      nullable: true,
      description: 'As Intl names units, for example kilogram.',
      resolve: text('unit'),
    }),
    minItems: t.int({ nullable: true, description: 'Rows of a list.', resolve: whole('minItems') }),
    maxItems: t.int({ nullable: true, description: 'Rows of a list.', resolve: whole('maxItems') }),
    mediaTypes: t.stringList({ nullable: true, description: 'Of a file.', resolve: list('mediaTypes') }),
    maxBytes: t.int({ nullable: true, description: 'Of a file.', resolve: whole('maxBytes') }),
    languages: t.stringList({ nullable: true, description: 'That a text must have.', resolve: list('languages') }),
    isOpenEnded: t.boolean({
      nullable: true,
      description: 'Whether a period may lack its last day.',
      resolve: (item) => (item.type === 'period' ? item.open === true : null),
    }),
    units: t.stringList({ nullable: true, description: 'Of a duration.', resolve: list('units') }),
    scheme: t.string({ nullable: true, description: 'Of an identifier.', resolve: text('scheme') }),
    country: t.string({ nullable: true, description: 'Whose identifiers alone are taken.', resolve: text('country') }),
    otherMaxLength: t.int({
      nullable: true,
      description: 'Of what "other" is.',
      resolve: (item) => ('other' in item && item.other ? item.other.maxLength : null),
    }),
    evidence: t.field({
      type: EvidenceConstraints,
      nullable: true,
      description: 'Files that may be laid beside the answer.',
      resolve: (item) => ('evidence' in item ? item.evidence : null),
    }),
  }),
});

const EvidenceConstraints = builder
  .objectRef<{ mediaTypes: readonly string[]; maxBytes: number; maxFiles: number }>('EvidenceConstraints')
  .implement({
    description: 'What files beside an answer must keep to.',
    fields: (t) => ({
      mediaTypes: t.stringList({
        description: 'Of which types they may be.',
        resolve: ({ mediaTypes }) => [...mediaTypes],
      }),
      maxBytes: t.exposeInt('maxBytes', { description: 'Of each file.' }),
      maxFiles: t.exposeInt('maxFiles', { description: 'How many there may be.' }),
    }),
  });

// Each type of item has some of these.
function property(item: Item, name: string): unknown {
  return (item as unknown as Properties)[name];
}

function whole(name: string) {
  return (item: Item): number | null => {
    const value = property(item, name);
    return typeof value === 'number' ? value : null;
  };
}

function text(name: string) {
  return (item: Item): string | null => {
    const value = property(item, name);
    return typeof value === 'string' ? value : null;
  };
}

function list(name: string) {
  return (item: Item): string[] | null => {
    const value = property(item, name);
    return Array.isArray(value) ? value.map(String) : null;
  };
}

// { "today": [] } means the day on which the answer is checked.
function bound(name: string) {
  return (item: Item): string | null => {
    const value = property(item, name);
    if (value === undefined) return null;
    return typeof value === 'object' ? 'today' : String(value);
  };
}
