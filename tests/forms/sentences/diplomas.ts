import { compile } from '../../../src/forms/definition/compile.ts';
import type { QuestionnaireDefinition } from '../../../src/forms/definition/types.ts';
import { type Sentence, sentenceOf } from '../../../src/forms/sentences/sentenceOf.ts';
import { sayIn } from '../../../src/messages/sayIn.ts';
import { sample } from '../sample.ts';

type Rule = Parameters<typeof sentenceOf>[0];

const DEFINE: QuestionnaireDefinition['define'] = {
  longStay: { gt: [{ ref: 'request.pages' }, 90] },
  limit: { add: [{ ref: 'request.pages' }, 10] },
  most: { multiply: [{ ref: 'request.pages' }, 2] },
  unnamed: { and: [{ ref: 'request.urgent' }, { defined: 'longStay' }] },
};

const { source } = sample({
  forms: {
    request: {
      items: [
        { key: 'urgent', type: 'boolean' },
        { key: 'express', type: 'boolean' },
        { key: 'name', type: 'text', maxLength: 100 },
        { key: 'otherName', type: 'text', maxLength: 100 },
        { key: 'pages', type: 'integer' },
        { key: 'copies', type: 'integer' },
        { key: 'fee', type: 'decimal', scale: 2 },
        { key: 'birth', type: 'date' },
        { key: 'issued', type: 'date' },
        { key: 'opens', type: 'time' },
        { key: 'seen', type: 'dateTime' },
        { key: 'month', type: 'yearMonth' },
        { key: 'stay', type: 'period' },
        { key: 'price', type: 'money' },
        { key: 'authentic', type: 'choice', options: 'yesNo' },
        { key: 'checked', type: 'choice', options: 'yesNo' },
        { key: 'kinds', type: 'multiChoice', options: 'kind' },
        {
          key: 'documents',
          type: 'repeat',
          items: [
            { key: 'number', type: 'text', maxLength: 10 },
            { key: 'kind', type: 'choice', options: 'kind' },
            { key: 'pages', type: 'integer' },
            { key: 'dated', type: 'date' },
            { key: 'stamps', type: 'repeat', items: [{ key: 'number', type: 'text', maxLength: 10 }] },
          ],
        },
        { key: 'school', type: 'group', items: [{ key: 'name', type: 'text', maxLength: 100 }] },
        { key: 'office', type: 'group', items: [{ key: 'name', type: 'text', maxLength: 100 }] },
      ],
    },
    reply: {
      askable: true,
      items: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => ({ key, type: 'boolean' as const })),
    },
  },
  texts: {
    'yesNo.YES.label': 'Yes',
    'yesNo.NO.label': 'No',
    'kind.WARNING.label': 'Warning',
    'kind.FINE.label': 'Fine',
    'kind.CLOSURE.label': 'Closure',
    'kind.NONE.label': 'None',
    'sample.v1/define.longStay.label': 'Long file',
    'sample.v1/define.limit.label': 'Limit of pages',
    'sample.v1/request.urgent.label': 'Urgent',
    'sample.v1/request.express.label': 'By express mail',
    'sample.v1/request.name.label': 'Name',
    'sample.v1/request.otherName.label': 'Is {request.name} {request.otherName} also known as “{request.name}”?',
    'sample.v1/request.pages.label': 'Pages',
    'sample.v1/request.copies.label': 'Copies',
    'sample.v1/request.fee.label': 'Fee',
    'sample.v1/request.birth.label': 'Date of birth',
    'sample.v1/request.issued.label': 'Issued on',
    'sample.v1/request.opens.label': 'Opening time',
    'sample.v1/request.seen.label': 'Seen at',
    'sample.v1/request.month.label': 'Month of the examination',
    'sample.v1/request.stay.label': 'Stay',
    'sample.v1/request.price.label': 'Price',
    'sample.v1/request.authentic.label': 'Is the diploma authentic?',
    'sample.v1/request.checked.label': 'Was it checked?',
    'sample.v1/request.kinds.label': 'Kinds of sanction',
    'sample.v1/request.documents.label': 'Documents',
    'sample.v1/request.documents.number.label': 'Number',
    'sample.v1/request.documents.kind.label': 'Kind',
    'sample.v1/request.documents.pages.label': 'Pages',
    'sample.v1/request.documents.dated.label': 'Dated',
    'sample.v1/request.documents.stamps.label': 'Stamps',
    'sample.v1/request.documents.stamps.number.label': 'Number of the stamp',
    'sample.v1/request.school.label': 'School',
    'sample.v1/request.school.name.label': 'Name of the body',
    'sample.v1/request.office.label': 'Office',
    'sample.v1/request.office.name.label': 'Name of the body',
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => [
        `sample.v1/reply.${key}.label`,
        `Question ${key.toUpperCase()}?`,
      ]),
    ),
  },
});

/** A questionnaire with an item of each kind that rules can look at, and named rules. */
export const DIPLOMAS = compile({ ...source, questionnaire: { ...source.questionnaire, define: DEFINE } });

/** A rule of the questionnaire in words, told at an item. */
export function tell(rule: Rule, language = 'en', path: string | null = null, say = sayIn(language)): Sentence {
  const at = path === null ? null : DIPLOMAS.nodes.get(path)!;
  return sentenceOf(rule, { compiled: DIPLOMAS, at, language, say });
}
