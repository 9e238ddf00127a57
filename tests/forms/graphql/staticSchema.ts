import { buildSchema } from 'graphql';

/** As much of the fixed schema as the compiled part of it needs. */
export function staticSchema() {
  return buildSchema(`
    type Query { edition: Edition }
    interface AnswerSet { edition: Edition! }
    type Edition { version: String! }
    input AnswersPatch @oneOf { generic: String }
    scalar Date
    scalar Decimal
    scalar Time
    scalar DateTime
    scalar YearMonth
    scalar Duration
    type LocalizedText { language: String!  text: String! }
    input LocalizedTextInput { language: String!  text: String! }
    type Period { from: Date!  to: Date }
    input PeriodInput { from: Date!  to: Date }
    type Declaration { by: String!  at: DateTime! }
    type Money { amount: Decimal!  currency: String! }
    input MoneyInput { amount: Decimal!  currency: String! }
    type CodedValue { code: String! }
    type Attachment { id: ID! }
    input RowMove { row: ID!  position: Int! }
    enum AbsentReason { UNKNOWN NOT_APPLICABLE NOT_AVAILABLE REFUSED }
    enum FieldClass { CASE PERSONAL SENSITIVE }
  `);
}
