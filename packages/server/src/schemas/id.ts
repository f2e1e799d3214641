import { isId, isInstant, isWellText, type Day } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';

export const idSchema = z
  .string()
  .min(1)
  .max(200)
  .refine(isId, 'is not an id')
  .openapi('Id', { description: 'Opaque: 1 to 200 characters of any script without control characters.' });

/** A text that programs write. */
export const wellTextSchema = z.string().refine(isWellText, 'is not well-formed Unicode without U+0000');

export const instantSchema = z
  .string()
  .refine(isInstant, 'is not a moment in UTC with milliseconds')
  .openapi('Instant', { format: 'date-time', example: '2026-11-24T08:30:00.000Z' });

export const daySchema: z.ZodType<Day, Day> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi('Day', { format: 'date', example: '2026-11-24' });

/** A whole number that counts something. */
export const countSchema = z.int().nonnegative();

/** In a ledger from 1; 0 is before the first entry. */
export const positionSchema = countSchema.openapi('Position');

export const wordsSchema = z
  .union([z.string(), z.record(z.string(), z.string())])
  .openapi('Words', { description: 'One text for everyone, or one for each language (BCP 47).' });
