import { InvalidQuestionnaireError, UnknownEditionError } from '../src/editions/errors.ts';
import {
  ActionNotAvailableError,
  ConflictError,
  DraftNotMigratableError,
  InvalidAnswersError,
  InvalidInputError,
  InvalidRecipientError,
  UnknownQuestionnaireError,
} from '../src/exchanges/errors.ts';
import { builder } from './builder.ts';
import { Issue } from './issue.ts';
import { QuestionnaireProblem } from './questionnaireProblem.ts';
import { UserError } from './userError.ts';

builder.objectType(InvalidAnswersError, {
  name: 'InvalidAnswersError',
  description: 'The answers cannot be kept, or are not complete enough for the action.',
  interfaces: [UserError],
  fields: (t) => ({
    issues: t.field({
      type: [Issue],
      description: 'All of them at once.',
      resolve: ({ issues, form }, _, { language }) => {
        if (!form) return [...issues];
        const view = { ...form, language, isEditable: true };
        return issues.map((issue) => ({ ...issue, form: view }));
      },
    }),
  }),
});

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Somebody else changed the exchange since it was read. Read it again and repeat.',
  interfaces: [UserError],
  fields: (t) => ({ revision: t.exposeInt('revision', { description: 'The present revision.' }) }),
});

const ActionRefusal = builder.enumType('ActionRefusal', {
  description: 'Why an action is refused.',
  values: {
    NOT_AVAILABLE: { description: 'Not in this state.' },
    WRONG_PART: { description: 'The other side may do this.' },
    WRONG_ROLE: { description: 'The viewer lacks the role.' },
  } as const,
});

builder.objectType(ActionNotAvailableError, {
  name: 'ActionNotAvailableError',
  description: 'The viewer may not do this now.',
  interfaces: [UserError],
  fields: (t) => ({
    refusal: t.expose('refusal', { type: ActionRefusal, description: 'Why.' }),
    available: t.stringList({
      description: 'Codes of the actions that the viewer may perform now.',
      resolve: ({ available }) => [...available],
    }),
  }),
});

const InputProblem = builder.enumType('InputProblemCode', {
  description: 'What is wrong with an input of an action.',
  values: {
    MISSING: { description: 'The action needs it.' },
    NOT_TAKEN: { description: 'The action does not take this; leave it out.' },
    IN_PAST: { description: 'A day before today, in Brussels.' },
    TOO_LATE: { description: 'A day further away than the workflow allows.' },
    TOO_LONG: { description: 'More than 2,000 characters.' },
  } as const,
});

const InvalidInput = builder.objectRef<InvalidInputError['problems'][number]>('InvalidInput').implement({
  description: 'An input of an action with what is wrong with it.',
  fields: (t) => ({
    input: t.exposeString('input', { description: 'Name of the member of `PerformActionInput`.' }),
    problem: t.expose('problem', { type: InputProblem, description: 'What is wrong.' }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The action lacks something, or got something that it cannot take.',
  interfaces: [UserError],
  fields: (t) => ({
    problems: t.field({
      type: [InvalidInput],
      description: 'All of them at once.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const RecipientProblem = builder.enumType('RecipientProblem', {
  description: 'Why an authority cannot be asked.',
  values: {
    UNKNOWN: { description: 'There is none of this id.' },
    NOT_COMPETENT: { description: 'Not registered for the legal area.' },
    SAME_STATE: { description: "Of the viewer's own state; purely national exchanges need the law's permission." },
  } as const,
});

builder.objectType(InvalidRecipientError, {
  name: 'InvalidRecipientError',
  description: 'The chosen authority cannot be asked.',
  interfaces: [UserError],
  fields: (t) => ({ problem: t.expose('problem', { type: RecipientProblem, description: 'Why.' }) }),
});

builder.objectType(UnknownQuestionnaireError, {
  name: 'UnknownQuestionnaireError',
  description: 'There is no such questionnaire, or the exchange runs on another one.',
  interfaces: [UserError],
});

builder.objectType(InvalidQuestionnaireError, {
  name: 'InvalidQuestionnaireError',
  description: 'The draft has faults, or may not follow what is published.',
  interfaces: [UserError],
  fields: (t) => ({
    problems: t.field({
      type: [QuestionnaireProblem],
      description: 'All of them at once, the advisory ones too.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.objectType(UnknownEditionError, {
  name: 'UnknownEditionError',
  description: 'There is no edition of this version, or the draft holds nothing of the line.',
  interfaces: [UserError],
});

const MigrationProblem = builder.enumType('MigrationProblem', {
  description: 'Why an exchange stays on its edition.',
  values: {
    NOT_A_DRAFT: { description: 'It was handed over; it stays on its edition for ever.' },
    NO_NEWER_EDITION: { description: 'It is on the newest edition of its line.' },
    OTHER_EDITION: { description: 'A newer one than the user was shown was published since. Show that one.' },
  } as const,
});

builder.objectType(DraftNotMigratableError, {
  name: 'DraftNotMigratableError',
  description: 'The exchange cannot be taken to a newer edition.',
  interfaces: [UserError],
  fields: (t) => ({ problem: t.expose('problem', { type: MigrationProblem, description: 'Why.' }) }),
});
