import type { Change } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { countSchema, idSchema, positionSchema } from './id.ts';
import { voteCountsSchema } from './idea.ts';

const subject = { position: positionSchema, project: idSchema };

export const changeSchema = guards<Change>()(
  z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('idea'),
        ...subject,
        idea: idSchema,
        status: idSchema,
        votes: voteCountsSchema,
        comments: countSchema,
      }),
      z.object({ kind: z.literal('idea-gone'), ...subject, idea: idSchema }),
      z.object({ kind: z.literal('poll'), ...subject, poll: idSchema, ballotCount: countSchema }),
      z.object({ kind: z.literal('reset'), position: positionSchema }),
    ])
    .openapi('Change'),
);
