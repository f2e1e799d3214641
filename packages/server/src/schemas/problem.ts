import type { Problem } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { errorCodeSchema } from './person.ts';

export const problemSchema = guards<Problem>()(
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      code: errorCodeSchema,
      detail: z.string().exactOptional(),
      field: z.string().exactOptional(),
      retryAfter: z.number().exactOptional(),
    })
    .openapi('Problem', { description: 'RFC 9457; the codes are listed in docs/errors.md.' }),
);
