import { channels, type Entry, type LoadReport, type Page, type Receipt } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { actionSchema } from './action.ts';
import { guards } from './guards.ts';
import { countSchema, idSchema, instantSchema, positionSchema } from './id.ts';
import { errorCodeSchema, roleSchema } from './person.ts';

export const entrySchema = guards<Entry>()(
  z
    .object({
      position: positionSchema,
      acceptedAt: instantSchema,
      person: idSchema,
      role: roleSchema,
      channel: z.enum(channels),
      by: idSchema.exactOptional(),
      origin: z.object({ system: idSchema, id: z.string().exactOptional() }).exactOptional(),
      review: z.literal(true).exactOptional(),
      action: actionSchema,
    })
    .openapi('Entry'),
);

export const entryPageSchema = guards<Page<Entry>>()(
  z.object({ items: z.array(entrySchema), next: z.string().exactOptional() }).openapi('EntryPage'),
);

export const receiptSchema = guards<Receipt>()(
  z
    .object({
      action: idSchema,
      position: positionSchema,
      acceptedAt: instantSchema,
      subject: idSchema,
      state: z.literal('review').exactOptional(),
    })
    .openapi('Receipt'),
);

export const loadReportSchema = guards<LoadReport>()(
  z
    .object({
      taken: countSchema,
      known: countSchema,
      refused: z.array(
        z.object({ index: countSchema, action: z.string(), code: errorCodeSchema, field: z.string().exactOptional() }),
      ),
    })
    .openapi('LoadReport'),
);
