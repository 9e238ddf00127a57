import type { Layout as LayoutShape } from '../src/forms/definition/types.ts';
import { builder } from './builder.ts';

const Width = builder.enumType('FieldWidth', {
  description: 'How wide a field is best shown.',
  values: {
    SHORT: { value: 'short', description: 'For a code or a number.' },
    MEDIUM: { value: 'medium', description: 'For a name.' },
    FULL: { value: 'full', description: 'As wide as there is room.' },
  } as const,
});

const Display = builder.enumType('ItemDisplay', {
  description: 'The shape in which an item is best shown.',
  values: {
    TABLE: { value: 'table', description: 'A list as a table.' },
    DROPDOWN: { value: 'dropdown', description: 'A choice as a list that opens.' },
  } as const,
});

/** How an item is best shown; a screen may do otherwise. */
export const Layout = builder.objectRef<LayoutShape>('Layout').implement({
  description: 'How an item is best shown; a screen may do otherwise.',
  fields: (t) => ({
    width: t.field({
      type: Width,
      nullable: true,
      description: 'How wide its field is.',
      resolve: ({ width }) => width ?? null,
    }),
    display: t.field({
      type: Display,
      nullable: true,
      description: 'In which shape.',
      resolve: ({ display }) => display ?? null,
    }),
    beginsPage: t.boolean({
      description: 'Where a form of several pages turns over.',
      resolve: ({ page }) => page === true,
    }),
    isCollapsed: t.boolean({
      description: 'Folded until somebody opens it.',
      resolve: ({ collapsed }) => collapsed === true,
    }),
  }),
});
