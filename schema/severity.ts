import { builder } from './builder.ts';

/** How much an issue matters. */
export const Severity = builder.enumType('Severity', {
  description: 'How much an issue matters.',
  values: {
    ERROR: { value: 'error', description: 'Keeps the form from being handed over.' },
    WARNING: { value: 'warning', description: 'Worth a second look.' },
  } as const,
});
