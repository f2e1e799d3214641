import { ideaFilters, ideaOrders, type Space } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { badgeRulesSchema } from './badge.ts';
import { guards } from './guards.ts';
import { countSchema, idSchema, instantSchema, wordsSchema } from './id.ts';
import { actionKindSchema, roleSchema } from './person.ts';

const phase = z.object({
  id: idSchema,
  title: wordsSchema,
  opens: instantSchema,
  closes: instantSchema,
  allows: z.array(actionKindSchema),
});

const requirement = z.object({
  role: roleSchema,
  areas: z.array(idSchema).exactOptional(),
  groups: z.array(idSchema).exactOptional(),
  minimumAge: z.number().exactOptional(),
});

const project = z
  .object({
    id: idSchema,
    title: wordsSchema,
    description: wordsSchema.exactOptional(),
    mode: z.enum(['support', 'for-against', 'agree-pass-disagree']),
    opens: instantSchema.exactOptional(),
    closes: instantSchema.exactOptional(),
    phases: z.array(phase).exactOptional(),
    review: z.enum(['before', 'after']),
    place: z.enum(['none', 'area', 'point']),
    offices: z.array(idSchema).exactOptional(),
    policy: z.partialRecord(actionKindSchema, requirement),
  })
  .openapi('Project');

const titled = z.object({ id: idSchema, title: wordsSchema });

const supports = z.object({
  actions: z.array(actionKindSchema),
  orders: z.array(z.enum(ideaOrders)),
  filters: z.array(z.enum(ideaFilters)),
  watch: z.boolean(),
  similar: z.boolean(),
  standing: z.boolean(),
  insight: z.boolean(),
  mine: z.boolean(),
  queue: z.boolean(),
  attachments: z.boolean(),
  keeps: z.enum(['browser', 'server']),
});

export const spaceSchema = guards<Space>()(
  z
    .object({
      id: idSchema,
      version: countSchema,
      name: wordsSchema,
      languages: z.array(z.string()),
      timeZone: z.string(),
      legal: z.object({
        privacy: z.string(),
        terms: z.string().exactOptional(),
        imprint: z.string(),
        accessibility: z.string().exactOptional(),
        contact: z.string().exactOptional(),
      }),
      texts: z.array(titled.extend({ link: z.string(), version: z.string() })).exactOptional(),
      signIn: z.object({ email: z.boolean(), providers: z.array(titled), hosts: z.boolean() }).exactOptional(),
      retention: z
        .object({
          guests: countSchema.exactOptional(),
          hidden: countSchema.exactOptional(),
          reports: countSchema.exactOptional(),
          accounts: countSchema.exactOptional(),
        })
        .exactOptional(),
      projects: z.array(project),
      topics: z.array(titled),
      areas: z.array(titled.extend({ population: z.number().exactOptional() })),
      groups: z.array(titled.extend({ kind: z.enum(['association', 'business', 'office', 'other']) })),
      statuses: z.array(titled.extend({ meaning: z.enum(['open', 'considered', 'planned', 'done', 'declined']) })),
      badges: badgeRulesSchema,
      supports,
    })
    .openapi('Space'),
);
