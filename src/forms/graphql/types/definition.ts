/** A member of a GraphQL type: a field, a value of an enum, or a type in a union. */
export interface Member {
  /** As in SDL; empty for values of enums and types in unions. */
  readonly type: string;
  readonly description: string;
  /** As in SDL; empty without. */
  readonly directives: string;
}

/** A compiled GraphQL type, before it is written down. */
export interface TypeDefinition {
  /** `oneOf` is an input of which exactly one member is given. */
  readonly kind: 'type' | 'input' | 'oneOf' | 'enum' | 'union';
  readonly name: string;
  readonly description: string;
  /** What has the name: `questionnaire recognition.v1`, `module person.v1`, `code list country`. */
  readonly owner: string;
  /** Of a module or code list, which other questionnaires may use in another version. */
  readonly isShared: boolean;
  /** Name of the interface that it implements. */
  readonly implements?: string;
  readonly members: ReadonlyMap<string, Member>;
}
