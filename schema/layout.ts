import type { Layout as LayoutShape } from '../src/forms/definition/types.ts';
import { builder } from './builder.ts';

const Width = builder.enumType('FieldWidth', {
  values: { SHORT: { value: 'short' }, MEDIUM: { value: 'medium' }, FULL: { value: 'full' } } as const,
});

const Display = builder.enumType('ItemDisplay', {
  values: {
    TABLE: { value: 'table', description: 'A list as a table.' },
    DROPDOWN: { value: 'dropdown', description: 'A choice as a list that opens.' },
  } as const,
});

/** How an item is best shown; a screen may do otherwise. */
export const Layout = builder.objectRef<LayoutShape>('Layout').implement({
  description: 'How an item is best shown; a screen may do otherwise.',
  fields: (t) => ({
    width: t.field({ type: Width, nullable: true, resolve: ({ width }) => width ?? null }),
    display: t.field({ type: Display, nullable: true, resolve: ({ display }) => display ?? null }),
    beginsPage: t.boolean({ resolve: ({ page }) => page === true }),
    isCollapsed: t.boolean({
      description: 'Folded until somebody opens it.',
      resolve: ({ collapsed }) => collapsed === true,
    }),
  }),
});
