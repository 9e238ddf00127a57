import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

import { projectRoot } from '../../root.ts';
import { explorerPolicy } from './explorerPolicy.ts';
import { texts } from './texts.ts';

const PAGE = join(projectRoot, 'src/http/explorer/page');
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/**
 * Serves GraphiQL under `/explorer`, for development and demonstration: from packages of this installation, nothing from
 * other servers, with sign-in at the embedded identity provider.
 */
export async function explorer(app: FastifyInstance): Promise<void> {
  // Nine megabytes of text: loaded only where the explorer is wanted.
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const page = (name: string) => readFile(join(PAGE, name), 'utf8');

  const files: Record<string, [type: string, content: string]> = {
    '/explorer': ['text/html; charset=utf-8', await page('index.html')],
    '/explorer/explorer.css': ['text/css; charset=utf-8', await page('explorer.css')],
    '/explorer/explorer.js': [JAVASCRIPT, await page('explorer.js')],
    '/explorer/signIn.js': [JAVASCRIPT, await page('signIn.js')],
    '/explorer/welcome.graphql': ['application/graphql; charset=utf-8', await page('welcome.graphql')],
    '/explorer/texts.json': ['application/json; charset=utf-8', JSON.stringify(texts)],
    '/explorer/graphiql.css': ['text/css; charset=utf-8', graphiql.css],
    '/explorer/graphiql.js': [JAVASCRIPT, graphiql.js],
    '/explorer/workers/editorWorkerService.js': [JAVASCRIPT, graphiql.editorWorkerService],
    '/explorer/workers/json.js': [JAVASCRIPT, graphiql.jsonWorker],
    '/explorer/workers/graphql.js': [JAVASCRIPT, graphiql.graphqlWorker],
  };

  for (const [url, [type, content]] of Object.entries(files)) {
    app.get(url, { helmet: { contentSecurityPolicy: explorerPolicy } }, async (_request, reply) => {
      // What a package brings stays the same until the server starts again; the page itself is asked for each time.
      const isPackaged = content.length > 100_000;
      return reply
        .headers({ 'content-type': type, 'cache-control': isPackaged ? 'max-age=3600' : 'no-cache' })
        .send(content);
    });
  }
}
