import type { IncomingHttpHeaders } from 'node:http';
import { decodeGlobalID } from '@pothos/plugin-relay';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { type Context, viewerOf } from '../context.ts';
import { messageOf } from '../messages/messageOf.ts';
import { readAttachment } from './readAttachment.ts';
import { storeAttachment } from './storeAttachment.ts';

const LARGEST_FILE = 10 * 1024 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface UploadRequest {
  Querystring: { exchange?: string; form?: string; name?: string };
  Body: Buffer;
}

/**
 * Files travel beside GraphQL, as plain bytes: `POST /attachments?exchange=…&form=…&name=…` keeps one and answers its
 * id; `GET /attachments/:id` hands it out. Both need a bearer token.
 */
export function attachmentRoutes(
  app: FastifyInstance,
  contextOf: (headers: IncomingHttpHeaders) => Promise<Context>,
): void {
  const contexts = new WeakMap<object, Context>();
  const known = (request: object): Context => {
    const ctx = contexts.get(request);
    if (!ctx) throw new Error('The hook of this route did not run');
    return ctx;
  };

  app.register(async (scope) => {
    // Before the body is read: who is not signed in cannot make the server take in files.
    scope.addHook('onRequest', async (request) => {
      const ctx = await contextOf(request.headers);
      viewerOf(ctx);
      contexts.set(request, ctx);
    });
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<UploadRequest>('/attachments', { bodyLimit: LARGEST_FILE + 1024 }, async (request, reply) => {
      const ctx = known(request);
      const viewer = viewerOf(ctx);
      const { exchange = '', form = '', name = '' } = request.query;
      const id = exchangeIdOf(exchange);
      if (!id || !Buffer.isBuffer(request.body)) return refuse(reply, ctx, 'BAD_USER_INPUT');
      const stored = await storeAttachment(ctx, viewer, { exchange: id, form, name, content: request.body });
      if ('refused' in stored) return refuse(reply, ctx, stored.refused);
      return reply.code(201).send(stored);
    });
    scope.get<{ Params: { id: string } }>('/attachments/:id', async (request, reply) => {
      const ctx = known(request);
      const viewer = viewerOf(ctx);
      const { id } = request.params;
      const file = await readAttachment(ctx, viewer, UUID.test(id) ? id : '00000000-0000-0000-0000-000000000000');
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('x-content-type-options', 'nosniff')
        .type(file.mediaType)
        .send(file.content);
    });
  });
}

function refuse(reply: FastifyReply, { language }: Context, code: string) {
  const error = { message: messageOf(`errors.${code}`, language), extensions: { code } };
  return reply.code(422).send({ errors: [error] });
}

function exchangeIdOf(globalId: string): string | null {
  try {
    const { typename, id } = decodeGlobalID(globalId);
    return typename === 'Exchange' && UUID.test(id) ? id : null;
  } catch {
    return null;
  }
}
