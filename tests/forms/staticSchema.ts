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
    type Money { amount: Decimal!  currency: String! }
    input MoneyInput { amount: Decimal!  currency: String! }
    type CodedValue { code: String! }
    type Attachment { id: ID! }
    input RowMove { row: ID!  position: Int! }
    enum FieldClass { CASE PERSONAL SENSITIVE }
  `);
}
