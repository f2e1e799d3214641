import type { Page, Poll } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { countSchema, idSchema, instantSchema, wordsSchema } from './id.ts';
import { canSchema } from './person.ts';

export const ballotSchema = z
  .record(idSchema, countSchema)
  .openapi('Ballot', { description: 'Points by option; 1 for what was chosen where there is nothing to distribute.' });

const option = z.object({
  id: idSchema,
  title: wordsSchema,
  description: wordsSchema.exactOptional(),
  picture: z.object({ url: z.string(), description: wordsSchema }).exactOptional(),
});

export const pollSchema = guards<Poll>()(
  z
    .object({
      id: idSchema,
      project: idSchema,
      question: wordsSchema,
      description: wordsSchema.exactOptional(),
      method: z.enum(['single', 'multiple']),
      maximum: countSchema.exactOptional(),
      options: z.array(option),
      opens: instantSchema.exactOptional(),
      closes: instantSchema.exactOptional(),
      results: z.enum(['always', 'after-cast', 'after-close']),
      ballots: z.enum(['open', 'confidential', 'secret']),
      change: z.boolean(),
      state: z.enum(['upcoming', 'open', 'closed']),
      ballotCount: countSchema,
      result: z
        .array(z.object({ option: idSchema, votes: countSchema, points: countSchema }))
        .nullable()
        .openapi({ description: 'In the order of the options; null where it may not be seen now.' }),
      myBallot: ballotSchema.exactOptional(),
      can: canSchema,
    })
    .openapi('Poll'),
);

export const pollPageSchema = guards<Page<Poll>>()(
  z.object({ items: z.array(pollSchema), next: z.string().exactOptional() }).openapi('PollPage'),
);
