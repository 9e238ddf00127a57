import { diplomaPdf } from './diploma.ts';
import { expectEqual, expectFound, expectType } from './expect.ts';
import {
  ActDocument,
  CreateRequestDocument,
  FindAuthorityDocument,
  type RecognitionV1ReplyQuestion,
  SaveDocument,
} from './gql/operations.ts';
import type { Actor, Stage } from './stage.ts';

/** The request as it was sent. */
export interface Asked {
  id: string;
  number: string;
  questions: RecognitionV1ReplyQuestion[];
  dueOn: string;
  /** What was uploaded. */
  diploma: Uint8Array;
}

const QUESTIONS: RecognitionV1ReplyQuestion[] = ['documentIssuedOn', 'rightfulHolder', 'documentAuthentic'];
const DAYS_TO_REPLY = 21;

/** Anna finds the right authority without knowing the Portuguese administration, and asks three questions. */
export async function askInPolish({ narrator, today }: Stage, { name, client }: Actor): Promise<Asked> {
  const search = { search: 'lekarz', country: 'PT', keyword: 'DOCTOR' };
  const { authorities } = await client.run(FindAuthorityDocument, search);
  const bodies = authorities.edges.map(({ node }) => node);
  const chamber = bodies.find(({ officialName }) => officialName === 'Ordem dos Médicos');
  const recipient = expectFound('the Portuguese chamber of doctors', chamber);
  const sees = bodies.map(({ officialName, informalTitle }) => `${officialName} (${informalTitle})`);
  narrator.tell({ who: name, what: 'searches the directory for “lekarz” in Portugal', sees });

  const { createExchange } = await client.run(CreateRequestDocument, {
    input: {
      recipient: recipient.id,
      answers: {
        recognitionV1: {
          asked: QUESTIONS,
          request: {
            profession: 'DOCTOR',
            purpose: 'ESTABLISHMENT',
            holder: { familyName: 'Duarte', givenName: 'Helena', birthDate: '1988-04-17' },
            qualification: { title: 'Mestrado Integrado em Medicina', awardedOn: '2012-07-20' },
          },
        },
      },
    },
  });
  const { exchange } = expectType(createExchange, 'CreateExchangePayload');
  const { id, number } = exchange;
  expectEqual('state of the draft', exchange.state.code, 'DRAFT');
  narrator.tell({ who: name, what: `drafts request ${number} with three questions`, sees: [exchange.state.label] });

  const diploma = diplomaPdf('Diploma: Mestrado Integrado em Medicina');
  const file = await client.upload({ exchange: id, form: 'request', name: 'dyplom.pdf', content: diploma });
  const saved = await client.run(SaveDocument, {
    input: {
      exchange: id,
      baseRevision: exchange.revision,
      patch: {
        recognitionV1: {
          request: { attachedDocuments: [{ add: { title: 'Dyplom', kind: 'DIPLOMA', issuedOn: '2012-07-20', file } }] },
        },
      },
    },
  });
  const { revision } = expectType(saved.saveAnswers, 'SaveAnswersPayload').exchange;
  narrator.tell({ who: name, what: 'attaches the diploma', sees: ['dyplom.pdf'], data: { bytes: diploma.length } });

  const dueOn = daysAfter(today, DAYS_TO_REPLY);
  const { performAction } = await client.run(ActDocument, { input: { exchange: id, revision, action: 'SEND', dueOn } });
  const sent = expectType(performAction, 'PerformActionPayload').exchange;
  expectEqual('state after sending', sent.state.code, 'SENT');
  narrator.tell({ who: name, what: `sends it and asks for a reply by ${dueOn}`, sees: [sent.state.label] });
  return { id, number, questions: QUESTIONS, dueOn, diploma };
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
