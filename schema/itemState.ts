import { builder } from './builder.ts';

/** What can be told of an answer besides its value. */
export const ItemState = builder.enumType('ItemState', {
  description: 'What can be told of an answer besides its value.',
  values: {
    ANSWERED: { description: 'There is an answer.' },
    ABSENT: { description: 'There is a reason instead of an answer.' },
    UNANSWERED: { description: 'There is none yet.' },
    NOT_RELEVANT: { description: 'Its condition does not hold; whatever was answered reads as unanswered.' },
    NOT_ASKED: { description: 'The requesting side did not choose this question.' },
    REDACTED: { description: 'There is an answer that the viewer has no need to know.' },
    WITHHELD: { description: 'There is an answer that the other side keeps back; `withheld` says why.' },
    ERASED: { description: 'There was an answer; it was erased when its time was over.' },
    NOT_IN_EDITION: { description: 'The edition that the exchange is pinned to does not ask for it.' },
  } as const,
});
