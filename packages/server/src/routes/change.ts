import type { SpaceId } from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import type { Call } from '../context.ts';
import { Hub } from '../live/hub.ts';
import { openStream } from '../live/stream.ts';
import { changeSchema } from '../schemas/change.ts';
import { idSchema } from '../schemas/id.ts';
import { base, refusals, type App } from './read.ts';

const position = z
  .string()
  .regex(/^\d{1,15}$/, 'is not a position')
  .transform(Number)
  .openapi({ type: 'integer', minimum: 0, description: 'Changes since then come first.' });

const getChanges = createRoute({
  method: 'get',
  path: `${base}/changes`,
  operationId: 'watch',
  summary: 'What changes, as it changes: server-sent events `change`, whose ids are positions',
  request: {
    params: z.object({ space: idSchema }),
    query: z.strictObject({ project: idSchema.exactOptional(), since: position.exactOptional() }),
    headers: z.object({ 'last-event-id': position.exactOptional() }),
  },
  responses: {
    200: {
      description: 'Each event’s data is a change',
      content: { 'text/event-stream': { schema: z.string().openapi({ description: 'See the schema `Change`.' }) } },
    },
    ...refusals,
  },
});

export interface LiveOptions {
  /** Milliseconds between signs of life. */
  readonly heartbeat: number;
  /** Ends every stream. */
  readonly signal?: AbortSignal | undefined;
}

export function addChanges(app: App, { heartbeat, signal }: LiveOptions): void {
  const hubs = new Map<SpaceId, Hub>();
  signal?.addEventListener('abort', () => {
    for (const hub of hubs.values()) hub.end();
  });

  app.openAPIRegistry.register('Change', changeSchema);
  const handle = async (c: Call): Promise<Response> => {
    const headers = { ...c.get('headers'), 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
    if (c.req.method === 'HEAD') return new Response(null, { headers });
    let hub = hubs.get(c.get('space'));
    if (!hub) hubs.set(c.get('space'), (hub = new Hub(c.get('backend'), heartbeat)));

    const { project, since }: { project?: string; since?: number } = c.req.valid('query' as never);
    const { 'last-event-id': last }: { 'last-event-id'?: number } = c.req.valid('header' as never);
    const now = await hub.ready();
    const release = c.get('gate').stream(c, hub.size);
    const stream = openStream(c, { ...headers, 'x-accel-buffering': 'no' }, () => {
      release();
      leave();
    });
    const leave = hub.join({ project, write: stream.write, end: stream.end }, now, last ?? since);
    return stream.response;
  };
  app.openapi(getChanges, handle as never);
}
