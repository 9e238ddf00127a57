import { builder } from './builder.ts';

/** Codes of actions. Every workflow has these; what others it names is added when the schema is put together. */
export const ActionCode = builder.enumType('ActionCode', {
  description: 'What can be done with an exchange. Ask `availableActions` what the viewer may do now.',
  values: {
    SEND: { description: 'Hand the request over to the other side.' },
    WITHDRAW: { description: 'Take back what was sent.' },
    CLOSE: { description: 'End the exchange; the retention periods start.' },
  } as const,
});
