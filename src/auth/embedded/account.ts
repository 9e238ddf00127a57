/** A person who can sign in at the embedded identity provider. */
export interface Account {
  /** Becomes `sub` of the tokens; never changes. */
  subject: string;
  name: string;
  email: string;
  /** Preferred language, BCP 47. */
  language: string;
  /** Official name of the person's authority. */
  authority: string;
  /** ISO 3166-1 alpha-2 code of the authority's state. */
  country: string;
  /** Codes such as REQUEST_HANDLER; empty when the person holds no role. */
  roles: string[];
}

/** Where the embedded identity provider finds people. */
export interface Accounts {
  /** Everybody whom the sign-in page offers. */
  list(): Promise<Account[]>;
  find(subject: string): Promise<Account | null>;
}
