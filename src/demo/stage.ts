import type { Client } from './client.ts';
import type { Narrator } from './narrator.ts';

/** The stage: a running server with the demo users. */
export interface Stage {
  /** Where the server answers. */
  url: string;
  issuer: string;
  /** Today, YYYY-MM-DD. */
  today: string;
  narrator: Narrator;
}

/** A person of the story who is signed in. */
export interface Actor {
  name: string;
  client: Client;
}
