import { type IncomingHttpHeaders, request } from 'node:http';

/** One HTTP request, as it goes over the wire. */
export interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: string;
}

/** The answer, and its body as JSON when asked for. */
export interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json(): unknown;
}

/**
 * Sends a request to a listening server. Fastify's `inject` does not work here (jest cannot load one of its packages on
 * Node 20), and `fetch` refuses the malformed requests that tests want to send.
 */
export function send(origin: string, { url, method = 'GET', headers = {}, payload }: Sent): Promise<Received> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path: url, method, headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) });
    });
    outgoing.on('error', reject);
    outgoing.end(payload);
  });
}
