import type { IssuedToken } from '@civic-widgets/adapter-postgres';
import { ageBands, type Demographics } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { daySchema, idSchema } from './id.ts';
import { viewerSchema } from './person.ts';

/** RFC 7636, section 4.1: what the page kept to itself while the window was open. */
export const verifierSchema = z.string().regex(/^[\w.~-]{43,128}$/);

const keep = z.boolean().exactOptional().openapi({
  description: 'false: the token ends after twelve hours. Otherwise it lives for as long as it is used now and then.',
});

/** Two ways to a token. */
export type Exchange =
  | { readonly code: string; readonly verifier: string; readonly keep?: boolean }
  | { readonly assertion: string; readonly keep?: boolean };

export const exchangeSchema: z.ZodType<Exchange> = z
  .union([
    z.strictObject({ code: z.string().min(1).max(200), verifier: verifierSchema, keep }),
    z.strictObject({ assertion: z.string().min(1).max(16_000), keep }),
  ])
  .openapi('Exchange', {
    description:
      'What the sign-in window ended with, or what a web site vouches for (a signed JWT). Sent with the token of a guest, what that guest did goes along.',
  });

export const signedInSchema = z
  .object({ token: z.string(), viewer: viewerSchema, claimed: z.object({ guest: idSchema }).exactOptional() })
  .openapi('SignedIn');

export const tokenListSchema = z
  .object({
    items: z.array(
      guards<IssuedToken & { current: boolean }>()(
        z
          .object({ id: idSchema, site: z.string(), issued: daySchema, lastUsed: daySchema, current: z.boolean() })
          .openapi('IssuedToken'),
      ),
    ),
  })
  .openapi('TokenList');

export const declaredSchema = z
  .strictObject({ atLeast: z.int().min(1).max(120).nullable() })
  .openapi('Declared', { description: 'Years that the person says to have at least; null takes it back.' });

export const aboutSchema = guards<Omit<Demographics, 'person'>>()(
  z
    .strictObject({
      area: idSchema.exactOptional(),
      ageBand: z.enum(ageBands).exactOptional(),
      gender: z.enum(['female', 'male', 'other']).exactOptional(),
    })
    .openapi('About', { description: 'What somebody freely tells of themselves, for counts alone. It opens no door.' }),
);
