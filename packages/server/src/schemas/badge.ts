import { contributions, type BadgeRules, type Standing } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { countSchema, idSchema, instantSchema, wordsSchema } from './id.ts';

const contribution = z.enum(contributions);
const counts = z.partialRecord(contribution, countSchema);

export const badgeRulesSchema = guards<BadgeRules>()(
  z
    .object({
      points: z.array(z.object({ for: contribution, points: countSchema, perDay: countSchema.exactOptional() })),
      levels: z.array(z.object({ id: idSchema, title: wordsSchema, from: countSchema })),
      badges: z.array(
        z.object({
          id: idSchema,
          title: wordsSchema,
          description: wordsSchema,
          points: countSchema.exactOptional(),
          counts: counts.exactOptional(),
        }),
      ),
      rewards: z.array(z.object({ id: idSchema, title: wordsSchema, badge: idSchema, offline: wordsSchema })),
    })
    .openapi('BadgeRules'),
);

export const standingSchema = guards<Standing>()(
  z
    .object({
      points: countSchema,
      counts,
      level: idSchema.exactOptional(),
      nextLevel: z.object({ level: idSchema, missing: countSchema }).exactOptional(),
      badges: z.array(
        z.object({
          badge: idSchema,
          earnedAt: instantSchema.exactOptional(),
          by: contribution.exactOptional(),
          missing: z.object({ points: countSchema.exactOptional(), counts: counts.exactOptional() }),
        }),
      ),
      rewards: z.array(idSchema),
      history: z.array(z.object({ for: contribution, subject: idSchema, points: countSchema, at: instantSchema })),
      earlier: countSchema,
    })
    .openapi('Standing'),
);
