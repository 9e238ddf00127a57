import { builder } from './builder.ts';
import { LocalizedTextInput } from './localizedText.ts';
import { MoneyInput } from './money.ts';
import { PeriodInput } from './period.ts';

const AnswerValueInput = builder.inputType('AnswerValueInput', {
  description: "An answer: the one member that fits the item's type.",
  isOneOf: true,
  fields: (t) => ({
    boolean: t.boolean({ required: false, description: 'Yes or no; of a declaration, whether it is made.' }),
    integer: t.int({ required: false, description: 'A whole number, a year.' }),
    text: t.string({
      required: false,
      description:
        'Text, code of a choice or of a reason, key of an alternative, decimal, day (YYYY-MM-DD), month (YYYY-MM), time of day (HH:MM), moment (RFC 3339), length of time (ISO 8601).',
    }),
    codes: t.stringList({ required: false, description: 'Codes of a multiple choice; one for a choice.' }),
    money: t.field({ type: MoneyInput, required: false, description: 'An amount of money.' }),
    period: t.field({ type: PeriodInput, required: false, description: 'Two days, or one.' }),
    texts: t.field({ type: [LocalizedTextInput], required: false, description: 'A text in several languages.' }),
    rows: t.stringList({
      required: false,
      description: 'Ids of the rows to which a reference points; one where it points to one.',
    }),
    file: t.id({ required: false, description: 'Id of an attachment of this exchange.' }),
    files: t.idList({ required: false, description: 'Ids of attachments: of evidence beside an answer.' }),
  }),
});

const SetAnswer = builder.inputType('SetAnswer', {
  description: 'Gives an answer, or says something beside it.',
  fields: (t) => ({
    path: t.string({ description: 'Address of the answer, or of what is said beside it: `request.kind#other`.' }),
    value: t.field({
      type: AnswerValueInput,
      description: 'In the member that `Item.valueMember` names; beside an answer in `text`, evidence in `files`.',
    }),
  }),
});

const RowOperation = builder.inputType('RowOperation', {
  description: 'Names a row of a list, to add or to remove it.',
  fields: (t) => ({
    path: t.string({ description: 'Address of the list.' }),
    row: t.string({ description: 'Id of the row: of a new one, any 1 to 40 letters, digits, - or _.' }),
  }),
});

const MoveRow = builder.inputType('MoveRow', {
  description: 'Takes a row of a list to another place.',
  fields: (t) => ({
    path: t.string({ description: 'Address of the list.' }),
    row: t.string({ description: 'Id of the row.' }),
    position: t.int({ description: 'Where it goes, from 0; past the end is the end.' }),
  }),
});

const AnswerOperation = builder.inputType('AnswerOperation', {
  description: 'One change to answers, by address.',
  isOneOf: true,
  fields: (t) => ({
    set: t.field({
      type: SetAnswer,
      required: false,
      description: 'Gives an answer in place of the one that is there.',
    }),
    clear: t.string({ required: false, description: 'Address of an item, a group, a row or a list.' }),
    addRow: t.field({ type: RowOperation, required: false, description: 'A new row, the last of its list.' }),
    removeRow: t.field({ type: RowOperation, required: false, description: 'A row and all its answers.' }),
    moveRow: t.field({ type: MoveRow, required: false, description: 'A row to another place in its list.' }),
  }),
});

const GenericAnswersPatch = builder.inputType('GenericAnswersPatch', {
  description: 'Changes to the answers of any questionnaire, for clients that do not know its types.',
  fields: (t) => ({
    questionnaire: t.string({ description: 'For example recognition.' }),
    major: t.int({ description: 'With it, the id names the line.' }),
    asked: t.stringList({ required: false, description: 'Paths of the questions asked; replaces the list.' }),
    operations: t.field({ type: [AnswerOperation], description: 'Done in this order, all or none.' }),
  }),
});

/** Changes to answers: one member for each questionnaire, and a generic one for all. */
export const AnswersPatch = builder.inputType('AnswersPatch', {
  description: 'Changes to answers. Each questionnaire adds its member; absent keeps, null clears.',
  isOneOf: true,
  fields: (t) => ({
    generic: t.field({
      type: GenericAnswersPatch,
      required: false,
      description: 'Answers of any questionnaire, by address.',
    }),
  }),
});

// The compiled row operations name it.
builder.inputType('RowMove', {
  description: 'Takes a row of a list to another place.',
  fields: (t) => ({
    row: t.id({ description: 'Id of the row.' }),
    position: t.int({ description: 'Where it goes, from 0; past the end is the end.' }),
  }),
});

/** What a client may say in an operation. */
export type OperationInput = typeof AnswerOperation.$inferInput;
