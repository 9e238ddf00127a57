import { StoryError } from './expect.ts';
import type { TypedDocumentString } from './gql/operations.ts';

/** Speaks to a server as an integrator's client would: typed documents over HTTP, with a bearer token. */
export interface Client {
  /** The answer's data; errors are part of it only as types. @throws ServerRefusal */
  run<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data>;
  /** Uploads a file for a form of an exchange; its id. */
  upload(file: { exchange: string; form: string; name: string; content: Uint8Array }): Promise<string>;
  /** The status of a download, and the file when there is one. */
  download(url: string): Promise<{ status: number; content: Uint8Array }>;
}

/** The server answered with errors. */
export class ServerRefusal extends StoryError {
  readonly codes: readonly string[];

  constructor(codes: readonly string[]) {
    super(`the server refused: ${codes.join(', ')}`);
    this.codes = codes;
  }
}

/** @param token null speaks without being signed in */
export function createClient(server: string, token: string | null, language: string): Client {
  const headers = { 'accept-language': language, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return {
    async run<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) {
      const response = await fetch(`${server}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query: document.toString(), variables }),
      });
      const { data, errors } = (await response.json()) as { data?: Data; errors?: { extensions: { code: string } }[] };
      if (errors || !data) throw new ServerRefusal((errors ?? []).map(({ extensions }) => extensions.code));
      return data;
    },
    async upload({ exchange, form, name, content }) {
      const query = new URLSearchParams({ exchange, form, name });
      const response = await fetch(`${server}/attachments?${query}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(content),
      });
      if (response.status !== 201) throw new ServerRefusal([`HTTP ${response.status}`]);
      return ((await response.json()) as { id: string }).id;
    },
    async download(url) {
      const response = await fetch(new URL(url, server), { headers });
      return { status: response.status, content: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}
