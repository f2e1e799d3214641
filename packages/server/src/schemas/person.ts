import {
  actionKinds,
  errors,
  lacks,
  remedies,
  roles,
  type Can,
  type ErrorCode,
  type Permission,
  type Viewer,
} from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { idSchema, instantSchema, positionSchema } from './id.ts';

export const roleSchema = z.enum(roles).openapi('Role');
export const actionKindSchema = z.enum(actionKinds).openapi('ActionKind');
export const errorCodeSchema = z.enum(Object.keys(errors) as ErrorCode[]).openapi('ErrorCode');

export const permissionSchema = guards<Permission>()(
  z
    .union([
      z.object({ allowed: z.literal(true) }),
      z.object({
        allowed: z.literal(false),
        because: errorCodeSchema,
        remedy: z.enum(remedies),
        until: instantSchema.exactOptional(),
        lacks: z.enum(lacks).exactOptional(),
        age: z.number().exactOptional(),
      }),
    ])
    .openapi('Permission'),
);

export const canSchema = guards<Can>()(
  z.partialRecord(actionKindSchema, permissionSchema).openapi('Can', {
    description: 'By kind of action, whether it is allowed, or why not and what helps.',
  }),
);

export const viewerSchema = guards<Viewer>()(
  z
    .object({
      role: roleSchema,
      person: idSchema.exactOptional(),
      declaredAge: z.number().exactOptional(),
      consents: z.array(z.object({ text: idSchema, version: z.string(), at: instantSchema })).exactOptional(),
      position: positionSchema.exactOptional(),
      can: z.record(idSchema, canSchema),
    })
    .openapi('Viewer'),
);
