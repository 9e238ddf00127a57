import { builder } from './builder.ts';

/** Sensitivity of a field. */
export const FieldClass = builder.enumType('FieldClass', {
  description: 'Sensitivity of a field: who has no need to know does not see it.',
  values: {
    CASE: { description: 'About the case.' },
    PERSONAL: { description: 'About a person.' },
    SENSITIVE: { description: 'Offences, sanctions, health (Reg. 1024/2012 Art. 16).' },
  } as const,
});
