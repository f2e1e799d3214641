import type { CivicAdapter, Present } from '@civic-widgets/core';
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { answer, answerPrivately } from '../answer.ts';
import type { Call, Env } from '../context.ts';
import { identify } from '../door.ts';
import { Content } from '../kept/content.ts';
import type { Frozen } from '../schemas/guards.ts';
import { idSchema } from '../schemas/id.ts';
import { problemSchema } from '../schemas/problem.ts';
import { markNext, unmarkCursor } from './cursor.ts';

export type App = OpenAPIHono<Env>;

/** Every route of a space lies below it. */
export const base = '/api/v1/spaces/{space}';

/** How every route refuses. */
export const refusals = {
  default: { description: 'A refusal', content: { 'application/problem+json': { schema: problemSchema } } },
} as const;

export const security = [{}, { bearer: [] }];

type Shape = Readonly<Record<string, z.ZodType>>;

interface Read<Params extends Shape, Query extends Shape, Answer extends z.ZodType> {
  /** Below the space, e.g. `/ideas/{idea}`. */
  readonly path: string;
  /** The operation's name in the description of the interface. */
  readonly name: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly answer: Answer;
  /** Concerns the person who asks alone, so that it is kept nowhere. */
  readonly personal?: boolean;
  /** Every visitor gets the same answer for as long as the space bears the same mark (see `Present`), so that it is kept. */
  readonly alike?: boolean;
  readonly read: (
    adapter: CivicAdapter,
    params: z.output<z.ZodObject<Params>>,
    query: z.output<z.ZodObject<Query>>,
  ) => Promise<Frozen<z.output<Answer>>>;
}

/** Adds a route that asks the backend as the person who sent the request, and changes nothing. */
export function addRead<Answer extends z.ZodType, Params extends Shape = Shape, Query extends Shape = Shape>(
  app: App,
  read: Read<Params, Query, Answer>,
): void {
  const route = createRoute({
    method: 'get',
    path: `${base}${read.path}`,
    operationId: read.name,
    summary: read.summary,
    security,
    request: { params: z.object({ space: idSchema, ...read.params }), query: z.strictObject({ ...read.query }) },
    responses: {
      200: { description: read.summary, content: { 'application/json': { schema: read.answer } } },
      ...refusals,
    },
  });
  const handle = async (c: Call): Promise<Response> => {
    const actor = await identify(c);
    const query = unmarkCursor(c.get('space'), c.req.valid('query' as never));
    const ask = async (present?: Present): Promise<unknown> => {
      const adapter = c.get('backend').as(actor, present);
      return markNext(c.get('space'), await read.read(adapter, c.req.valid('param' as never), query));
    };
    if (read.personal) return answerPrivately(c, await ask());
    const make = async (present?: Present): Promise<Content> => new Content(await ask(present));
    return answer(c, await (read.alike && mayBeKept(c) ? keeping(c, make) : make()));
  };
  // The handler answers with bytes, which the route's types cannot see through; `read` is typed by the same schema.
  app.openapi(route, handle as never);
}

/** What somebody searches for is theirs, and rarely asked for again. */
function mayBeKept(c: Call): boolean {
  return c.req.header('authorization') === undefined && !c.req.query('text');
}

async function keeping(c: Call, make: (present?: Present) => Promise<Content>): Promise<Content> {
  const present = await c.get('backend').present?.();
  if (!present) return make();
  const { incoming } = (c.env as Call['env'] | undefined) ?? {};
  const { pathname, search } = new URL(c.req.url);
  const as = { space: c.get('space'), route: c.get('route'), mark: present.mark };
  return c.get('kept').of(incoming?.url ?? pathname + search, as, () => make(present));
}
