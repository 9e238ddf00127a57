import type { sentenceOf } from '../../../src/forms/sentences/sentenceOf.ts';

type Rule = Parameters<typeof sentenceOf>[0];

const ref = (key: string) => ({ ref: `request.${key}` });
const row = (key: string) => ({ ref: `$row.${key}` });
const code = (name: string) => ({ code: name });
const AUTHENTIC = { eq: [ref('authentic'), code('YES')] };
const OLD = { lt: [ref('birth'), { date: '2000-01-01' }] };
const LONG = { gt: [ref('pages'), 100] };
const ROW_LONG = { gt: [row('pages'), 100] };
const IN_DOCUMENTS = 'request.documents';
const age = { diff: ['years', ref('birth'), { today: [] }] };

/** Rules with every operator, and what they say in English. */
export const RULES: readonly (readonly [Rule, string])[] = [
  [true, 'always'],
  [{ not: [true] }, 'never'],
  [ref('urgent'), '“Urgent” is answered with “Yes”'],
  [{ not: [ref('urgent')] }, '“Urgent” is answered with “No”'],
  [{ eq: [ref('urgent'), true] }, '“Urgent” is answered with “Yes”'],
  [{ ne: [ref('urgent'), true] }, '“Urgent” is answered with “No”'],
  [{ eq: [false, ref('urgent')] }, '“Urgent” is answered with “No”'],
  [{ eq: [ref('urgent'), ref('express')] }, '“Urgent” and “By express mail” are the same'],
  [
    { eq: [AUTHENTIC, ref('express')] },
    'both (“Is the diploma authentic?” is answered with “Yes”) and (“By express mail” is answered with “Yes”) apply, or neither does',
  ],
  [
    { ne: [AUTHENTIC, OLD] },
    'either (“Is the diploma authentic?” is answered with “Yes”) or (“Date of birth” is before 1 January 2000) applies, but not both',
  ],
  [AUTHENTIC, '“Is the diploma authentic?” is answered with “Yes”'],
  [{ not: [AUTHENTIC] }, '“Is the diploma authentic?” is answered with something other than “Yes”'],
  [{ eq: [code('NO'), ref('authentic')] }, '“Is the diploma authentic?” is answered with “No”'],
  [{ ne: [ref('authentic'), ref('checked')] }, '“Is the diploma authentic?” and “Was it checked?” are different'],
  [{ eq: [ref('name'), 'Miller'] }, '“Name” is answered with “Miller”'],
  [{ eq: [ref('name'), ref('otherName')] }, '“Name” and “Is … also known as ‘…’?” are the same'],
  [{ eq: [ref('pages'), 5] }, '“Pages” is equal to 5'],
  [{ ne: [ref('pages'), 5] }, '“Pages” is not equal to 5'],
  [{ lt: [ref('pages'), 1000] }, '“Pages” is less than 1000'],
  [{ le: [ref('pages'), 12345.5] }, '“Pages” is at most 12,345.5'],
  [{ gt: [10, ref('pages')] }, '“Pages” is less than 10'],
  [{ not: [{ gt: [ref('pages'), 10] }] }, '“Pages” is at most 10'],
  [{ ge: [ref('pages'), ref('copies')] }, '“Pages” is at least “Copies”'],
  [{ eq: [ref('birth'), { today: [] }] }, '“Date of birth” is today'],
  [{ ne: [ref('birth'), { date: '2026-01-31' }] }, '“Date of birth” is not 31 January 2026'],
  [OLD, '“Date of birth” is before 1 January 2000'],
  [{ le: [ref('birth'), ref('issued')] }, '“Date of birth” is not after “Issued on”'],
  [{ gt: [ref('seen'), { now: [] }] }, '“Seen at” is after the present moment'],
  [
    { ge: [ref('seen'), { dateTime: '2026-01-31T14:00:00Z' }] },
    '“Seen at” is not before 31 January 2026 at 14:00:00 UTC',
  ],
  [{ lt: [ref('opens'), { time: '09:30' }] }, '“Opening time” is before 09:30'],
  [{ ge: [ref('month'), { yearMonth: '2026-09' }] }, '“Month of the examination” is not before September 2026'],
  [{ gt: [{ ref: 'request.stay.to' }, { ref: 'request.stay.from' }] }, '“Stay” (end) is after “Stay” (beginning)'],
  [{ gt: [{ ref: 'request.price.amount' }, 100] }, '“Price” (amount) is more than 100'],
  [{ between: [ref('pages'), 1, 10] }, '“Pages” is at least 1 and at most 10'],
  [{ not: [{ between: [ref('pages'), 1, 10] }] }, '“Pages” is less than 1 or “Pages” is more than 10'],
  [
    { between: [ref('issued'), ref('birth'), { today: [] }] },
    '“Issued on” is not before “Date of birth” and not after today',
  ],
  [{ in: [ref('authentic'), [code('YES'), code('NO')]] }, '“Is the diploma authentic?” is answered with “Yes” or “No”'],
  [
    { not: [{ in: [ref('authentic'), [code('YES'), code('NO')]] }] },
    '“Is the diploma authentic?” is answered with something other than “Yes” or “No”',
  ],
  [
    { anyIn: [ref('kinds'), [code('FINE'), code('CLOSURE')]] },
    'the choice in “Kinds of sanction” includes “Fine” or “Closure”',
  ],
  [{ noneIn: [ref('kinds'), [code('FINE')]] }, 'the choice in “Kinds of sanction” does not include “Fine”'],
  [
    { not: [{ anyIn: [ref('kinds'), [code('FINE'), code('CLOSURE')]] }] },
    'the choice in “Kinds of sanction” includes none of these: “Fine” or “Closure”',
  ],
  [
    { allIn: [ref('kinds'), [code('WARNING'), code('FINE'), code('CLOSURE')]] },
    'the choice in “Kinds of sanction” includes nothing other than “Warning”, “Fine” and “Closure”',
  ],
  [
    { not: [{ allIn: [ref('kinds'), [code('WARNING')]] }] },
    'the choice in “Kinds of sanction” includes something other than “Warning”',
  ],
  [{ answered: [ref('name')] }, '“Name” is answered'],
  [{ not: [{ answered: [ref('name')] }] }, '“Name” is not answered'],
  [{ answered: [{ ref: IN_DOCUMENTS }] }, '“Documents” has at least one entry'],
  [{ notAnswered: [{ ref: IN_DOCUMENTS }] }, '“Documents” has no entry'],
  [{ answered: [ref('school')] }, '“School” is shown'],
  [{ notAnswered: [ref('school')] }, '“School” is not shown'],
  [{ asked: ['reply.a'] }, 'the question “Question A?” is asked'],
  [{ not: [{ asked: ['reply.a', 'reply.b'] }] }, 'none of these questions is asked: “Question A?” or “Question B?”'],
  [
    { asked: ['reply.a', 'reply.b', 'reply.c'] },
    'at least one of these questions is asked: “Question A?”, “Question B?” or “Question C?”',
  ],
  [
    { asked: ['reply.a', 'reply.b', 'reply.c', 'reply.d', 'reply.e', 'reply.f'] },
    'at least one question other than these is asked: “Question G?” or “Question H?”',
  ],
  [
    { not: [{ asked: ['reply.a', 'reply.b', 'reply.c', 'reply.d', 'reply.e', 'reply.f'] }] },
    'no question other than these is asked: “Question G?” or “Question H?”',
  ],
  [{ not: [{ asked: ['reply.a'] }] }, 'the question “Question A?” is not asked'],
  [
    { and: [AUTHENTIC, OLD] },
    '“Is the diploma authentic?” is answered with “Yes” and “Date of birth” is before 1 January 2000',
  ],
  [
    { or: [AUTHENTIC, OLD, LONG] },
    '“Is the diploma authentic?” is answered with “Yes”, “Date of birth” is before 1 January 2000 or “Pages” is more than 100',
  ],
  [
    { or: [{ and: [AUTHENTIC, OLD] }, LONG] },
    '(“Is the diploma authentic?” is answered with “Yes” and “Date of birth” is before 1 January 2000) or “Pages” is more than 100',
  ],
  [
    { and: [{ and: [AUTHENTIC, OLD] }, LONG] },
    '“Is the diploma authentic?” is answered with “Yes”, “Date of birth” is before 1 January 2000 and “Pages” is more than 100',
  ],
  [
    { not: [{ and: [AUTHENTIC, { or: [OLD, LONG] }] }] },
    '“Is the diploma authentic?” is answered with something other than “Yes” or (“Date of birth” is not before 1 January 2000 and “Pages” is at most 100)',
  ],
  [
    { and: [{ in: [ref('authentic'), [code('YES'), code('NO')]] }, LONG] },
    '(“Is the diploma authentic?” is answered with “Yes” or “No”) and “Pages” is more than 100',
  ],
  [{ defined: 'longStay' }, '“Long file” applies'],
  [{ not: [{ defined: 'longStay' }] }, '“Long file” does not apply'],
  [{ not: [{ defined: 'unnamed' }] }, '“Urgent” is answered with “No” or “Long file” does not apply'],
  [{ le: [ref('copies'), { defined: 'limit' }] }, '“Copies” is at most “Limit of pages”'],
  [
    { if: [AUTHENTIC, OLD, LONG] },
    'if “Is the diploma authentic?” is answered with “Yes”: “Date of birth” is before 1 January 2000; otherwise: “Pages” is more than 100',
  ],
  [
    { not: [{ if: [AUTHENTIC, OLD, LONG] }] },
    'if “Is the diploma authentic?” is answered with “Yes”: “Date of birth” is not before 1 January 2000; otherwise: “Pages” is at most 100',
  ],
  [{ eq: [{ coalesce: [ref('urgent'), false] }, true] }, '“Urgent” is answered with “Yes” (if unknown: never)'],
  [
    { gt: [ref('pages'), { case: [[AUTHENTIC, 10], [OLD, 20], 30] }] },
    '“Pages” is more than (if “Is the diploma authentic?” is answered with “Yes”: 10; otherwise: if “Date of birth” is before 1 January 2000: 20; otherwise: 30)',
  ],
  [
    { eq: [{ if: [LONG, ref('authentic'), code('NO')] }, code('YES')] },
    '(if “Pages” is more than 100: “Is the diploma authentic?”; otherwise: “No”) is answered with “Yes”',
  ],
  [
    { gt: [{ coalesce: [ref('pages'), ref('copies'), 0] }, -5] },
    '“Pages” (if unknown: “Copies” (if unknown: 0)) is more than −5',
  ],
  [
    { gt: [{ multiply: [{ add: [ref('pages'), 1] }, ref('copies')] }, 100] },
    '(“Pages” + 1) × “Copies” is more than 100',
  ],
  [
    {
      lt: [
        { subtract: [ref('pages'), { subtract: [ref('copies'), -1] }] },
        { divide: [ref('fee'), { multiply: [2, ref('pages')] }] },
      ],
    },
    '“Pages” − (“Copies” − (−1)) is less than “Fee” ÷ (2 × “Pages”)',
  ],
  [
    { eq: [{ round: [{ divide: [ref('fee'), 3] }, 2] }, 1.5] },
    '(“Fee” ÷ 3) (rounded; decimal places: 2) is equal to 1.5',
  ],
  [{ eq: [{ round: [ref('fee'), 0] }, 1] }, '“Fee” (rounded to a whole number) is equal to 1'],
  [{ gt: [{ addDuration: [ref('birth'), 'P18Y'] }, { today: [] }] }, '“Date of birth” + 18 years is after today'],
  [
    { gt: [{ addDuration: [ref('issued'), '-P1Y1M2D'] }, ref('birth')] },
    '“Issued on” − (1 year + 1 month + 2 days) is after “Date of birth”',
  ],
  [{ ge: [age, 18] }, 'the number of full years from “Date of birth” to today is at least 18'],
  [
    { lt: [{ diff: ['months', ref('birth'), ref('issued')] }, 6] },
    'the number of full months from “Date of birth” to “Issued on” is less than 6',
  ],
  [
    { lt: [{ diff: ['days', ref('birth'), { addDuration: [ref('issued'), 'P1D'] }] }, 30] },
    'the number of days from “Date of birth” to (“Issued on” + 1 day) is less than 30',
  ],
  [{ eq: [{ yearOf: [ref('birth')] }, 2000] }, 'the year of “Date of birth” is equal to 2000'],
  [{ le: [{ length: [ref('name')] }, 40] }, 'the number of characters of “Name” is at most 40'],
  [{ matches: [ref('name'), '[A-Z]{2}[0-9]+'] }, '“Name” has the form [A-Z]{2}[0-9]+'],
  [{ not: [{ matches: [ref('name'), '[A-Z]+'] }] }, '“Name” does not have the form [A-Z]+'],
  [{ startsWith: [ref('name'), 'EU'] }, '“Name” begins with “EU”'],
  [{ not: [{ startsWith: [ref('name'), ref('otherName')] }] }, '“Name” does not begin with “Is … also known as ‘…’?”'],
  [{ contains: [ref('name'), '/'] }, '“Name” contains “/”'],
  [{ not: [{ contains: [ref('name'), '/'] }] }, '“Name” does not contain “/”'],
  [{ any: { in: IN_DOCUMENTS, where: ROW_LONG } }, 'in at least one entry of “Documents”: “Pages” is more than 100'],
  [{ not: [{ any: { in: IN_DOCUMENTS, where: ROW_LONG } }] }, 'in no entry of “Documents”: “Pages” is more than 100'],
  [
    { any: { in: IN_DOCUMENTS, where: ROW_LONG, of: { eq: [row('kind'), code('FINE')] } } },
    'in at least one entry of “Documents”: “Pages” is more than 100 and “Kind” is answered with “Fine”',
  ],
  [{ all: { in: IN_DOCUMENTS, of: ROW_LONG } }, 'in every entry of “Documents”: “Pages” is more than 100'],
  [
    { all: { in: IN_DOCUMENTS, where: { eq: [row('kind'), code('FINE')] }, of: ROW_LONG } },
    'in every entry of “Documents” for which (“Kind” is answered with “Fine”): “Pages” is more than 100',
  ],
  [
    { not: [{ all: { in: IN_DOCUMENTS, where: { eq: [row('kind'), code('FINE')] }, of: ROW_LONG } }] },
    'in at least one entry of “Documents”: “Kind” is answered with “Fine” and “Pages” is at most 100',
  ],
  [
    { not: [{ all: { in: IN_DOCUMENTS, where: ROW_LONG } }] },
    'in at least one entry of “Documents”: “Pages” is at most 100',
  ],
  [{ le: [ref('copies'), { defined: 'most' }] }, '“Copies” is at most “Pages” × 2'],
  [{ none: { in: IN_DOCUMENTS, where: ROW_LONG } }, 'in no entry of “Documents”: “Pages” is more than 100'],
  [
    { not: [{ none: { in: IN_DOCUMENTS, where: ROW_LONG } }] },
    'in at least one entry of “Documents”: “Pages” is more than 100',
  ],
  [
    { and: [{ any: { in: IN_DOCUMENTS, where: ROW_LONG } }, OLD] },
    '(in at least one entry of “Documents”: “Pages” is more than 100) and “Date of birth” is before 1 January 2000',
  ],
  [
    {
      any: {
        in: IN_DOCUMENTS,
        where: { any: { in: 'request.documents.stamps', where: { eq: [row('number'), { ref: '$parent.number' }] } } },
      },
    },
    'in at least one entry of “Documents”: in at least one entry of “Stamps”: “Number of the stamp” and “Number” (of the entry concerned) are the same',
  ],
  [{ ge: [{ count: { in: IN_DOCUMENTS } }, 2] }, 'the number of entries of “Documents” is at least 2'],
  [
    { ge: [{ count: { in: IN_DOCUMENTS, where: { and: [ROW_LONG, { answered: [row('dated')] }] } } }, 2] },
    'the number of entries of “Documents” (only those for which “Pages” is more than 100 and “Dated” is answered) is at least 2',
  ],
  [
    { eq: [{ countDistinct: { in: IN_DOCUMENTS, of: row('kind') } }, 1] },
    'the number of different values of “Kind” (all entries of “Documents”) is equal to 1',
  ],
  [
    { unique: { in: IN_DOCUMENTS, of: row('number') } },
    'no value of “Number” occurs twice (all entries of “Documents”)',
  ],
  [
    { not: [{ unique: { in: IN_DOCUMENTS, of: row('number'), where: ROW_LONG } }] },
    'a value of “Number” occurs more than once (entries of “Documents” for which “Pages” is more than 100)',
  ],
  [
    { le: [{ sum: { in: IN_DOCUMENTS, of: { coalesce: [row('pages'), 0] } } }, ref('pages')] },
    'the sum of “Pages” (if unknown: 0) (all entries of “Documents”) is at most “Pages”',
  ],
  [
    { le: [{ avg: { in: IN_DOCUMENTS, of: row('pages'), where: { answered: [row('dated')] } } }, 12.5] },
    'the average of “Pages” (entries of “Documents” for which “Dated” is answered) is at most 12.5',
  ],
  [
    { ge: [{ min: { in: IN_DOCUMENTS, of: row('dated') } }, ref('birth')] },
    'the earliest value of “Dated” (all entries of “Documents”) is not before “Date of birth”',
  ],
  [
    { ge: [{ max: { in: IN_DOCUMENTS, of: row('dated') } }, ref('birth')] },
    'the latest value of “Dated” (all entries of “Documents”) is not before “Date of birth”',
  ],
  [
    { ge: [{ min: { in: IN_DOCUMENTS, of: row('pages') } }, 1] },
    'the smallest value of “Pages” (all entries of “Documents”) is at least 1',
  ],
  [
    { ge: [{ max: { in: IN_DOCUMENTS, of: { add: [row('pages'), 1] } } }, 1] },
    'the largest value of (“Pages” + 1) (all entries of “Documents”) is at least 1',
  ],
  [{ eq: [{ ref: 'request.price.currency' }, 'EUR'] }, '“Price” (currency) is answered with “EUR”'],
  [
    { eq: [ref('school.name'), ref('office.name')] },
    '“Name of the body” (under “School”) and “Name of the body” (under “Office”) are the same',
  ],
  [
    { any: { in: IN_DOCUMENTS, where: { eq: [{ ref: '$index' }, 1] } } },
    'in at least one entry of “Documents”: the position of the entry in its list is equal to 1',
  ],
  [{ ne: [ref('name'), ref('otherName')] }, '“Name” and “Is … also known as ‘…’?” are different'],
];
