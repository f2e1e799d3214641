import {
  ideaOrders,
  type IdeaQuery,
  type InsightQuery,
  type PageOptions,
  type PollQuery,
  type QueueQuery,
} from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { daySchema, idSchema } from './id.ts';

// An address holds text alone: here, and only here, text becomes a number or a truth.
const limit = z
  .string()
  .regex(/^-?\d{1,9}(\.\d+)?$/, 'is not a number')
  .transform(Number)
  .openapi({ type: 'integer', minimum: 1, maximum: 100, description: 'Brought into its range.' });
const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .openapi({ type: 'boolean' });
const cursor = z.string().max(2_000).openapi({ description: '`next` of the page before.' });

const page = { limit: limit.exactOptional(), cursor: cursor.exactOptional() };

export const ideaQuery = {
  order: z.enum(ideaOrders).exactOptional(),
  project: idSchema.exactOptional(),
  topic: idSchema.exactOptional(),
  area: idSchema.exactOptional(),
  status: idSchema.exactOptional(),
  text: z.string().max(200).exactOptional(),
  mine: flag.exactOptional(),
  followed: flag.exactOptional(),
  hidden: flag.exactOptional(),
  mergedInto: idSchema.exactOptional(),
  ...page,
};
guards<IdeaQuery>()(z.object(ideaQuery));

export const pollQuery = {
  project: idSchema.exactOptional(),
  state: z.enum(['upcoming', 'open', 'closed']).exactOptional(),
  ...page,
};
guards<PollQuery>()(z.object(pollQuery));

export const queueQuery = { project: idSchema.exactOptional(), ...page };
guards<QueueQuery>()(z.object(queueQuery));

/** Of a longer text only the beginning would count. */
export const similarQuery = { text: z.string().max(1_000), project: idSchema.exactOptional() };

export const insightQuery = {
  project: idSchema.exactOptional(),
  from: daySchema.exactOptional(),
  to: daySchema.exactOptional(),
};
guards<InsightQuery>()(z.object(insightQuery));

export const pageQuery = page;
guards<Omit<PageOptions, 'signal'>>()(z.object(pageQuery));
