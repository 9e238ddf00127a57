import { builder } from './builder.ts';

/** A possible answer. */
export interface OptionShape {
  readonly code: string;
  readonly label: string;
  readonly isExclusive?: boolean;
  readonly isOther?: boolean;
  readonly isOffered?: boolean;
}

/** Something that can be chosen, with its name for people. */
export const Option = builder.objectRef<OptionShape>('Option').implement({
  description: 'Something that can be chosen.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What an answer says.' }),
    label: t.exposeString('label', { description: "In the form's language." }),
    isExclusive: t.boolean({
      description: 'Stands alone in a multiple choice.',
      resolve: ({ isExclusive }) => isExclusive === true,
    }),
    isOther: t.boolean({
      description: 'Stands for what the list does not name: with it, `other` says what it is.',
      resolve: ({ isOther }) => isOther === true,
    }),
    isOffered: t.boolean({
      description: 'Can be chosen now. False for what the answer says, but has ended or does not pass any more.',
      resolve: ({ isOffered }) => isOffered !== false,
    }),
  }),
});
