import { ageBands, type Insight } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { countSchema, daySchema, idSchema, instantSchema } from './id.ts';

const counts = z.object({ ideas: countSchema, comments: countSchema, votes: countSchema, ballots: countSchema });

export const insightSchema = guards<Insight>()(
  z
    .object({
      from: daySchema,
      to: daySchema,
      asOf: instantSchema,
      total: counts,
      days: z.array(counts.extend({ day: daySchema })),
      topics: z.array(counts.extend({ topic: idSchema })),
      areas: z.array(counts.extend({ area: idSchema, perThousand: z.number().nullable() })),
      participants: countSchema.nullable(),
      people: z
        .object({
          ages: z.array(z.object({ age: z.enum(ageBands).nullable(), people: countSchema.nullable() })),
          areas: z.array(z.object({ area: idSchema.nullable(), people: countSchema.nullable() })),
        })
        .exactOptional(),
      smallestGroup: countSchema,
    })
    .openapi('Insight'),
);
