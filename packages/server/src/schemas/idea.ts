import {
  channels,
  type Attachment,
  type Comment,
  type Idea,
  type Page,
  type Point,
  type QueueItem,
} from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { countSchema, idSchema, instantSchema, wellTextSchema } from './id.ts';
import { canSchema } from './person.ts';

export const pointSchema = guards<Point>()(
  z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .openapi('Point', { description: 'WGS 84, degrees.' }),
);

export const attachmentSchema = guards<Attachment>()(
  z.strictObject({ id: idSchema, type: wellTextSchema, description: wellTextSchema }).openapi('Attachment'),
);

const author = z.object({
  name: z.string().exactOptional(),
  organisation: z.string().exactOptional(),
  mine: z.boolean(),
  official: z.boolean(),
});

const hidden = z.object({
  at: instantSchema,
  reason: z.string(),
  review: z.enum(['waits', 'refused']).exactOptional(),
});
const votes = countSchema.nullable();
export const voteCountsSchema = z.object({ up: votes, down: votes, pass: votes }).openapi('VoteCounts');

const answer = z.object({
  at: instantSchema,
  status: idSchema,
  office: z.string().exactOptional(),
  text: z.string(),
  lang: z.string().exactOptional(),
  name: z.string().exactOptional(),
});

export const ideaSchema = guards<Idea>()(
  z
    .object({
      id: idSchema,
      project: idSchema,
      title: z.string(),
      text: z.string(),
      lang: z.string().exactOptional(),
      topic: idSchema.exactOptional(),
      area: idSchema.exactOptional(),
      point: pointSchema.exactOptional(),
      attachments: z.array(attachmentSchema),
      createdAt: instantSchema,
      author,
      channel: z.enum(channels),
      status: idSchema,
      answers: z.array(answer),
      votes: voteCountsSchema,
      imported: countSchema,
      support: z.object({ guest: countSchema, participant: countSchema, verified: countSchema }).exactOptional(),
      myVote: z.enum(['for', 'against', 'pass']).exactOptional(),
      followed: z.boolean(),
      comments: countSchema,
      hidden: hidden.exactOptional(),
      reports: countSchema.exactOptional(),
      mergedInto: idSchema.exactOptional(),
      mergedFrom: countSchema.exactOptional(),
      erased: z.boolean(),
      can: canSchema,
    })
    .openapi('Idea'),
);

export const commentSchema = guards<Comment>()(
  z
    .object({
      id: idSchema,
      idea: idSchema,
      replyTo: idSchema.exactOptional(),
      text: z.string(),
      lang: z.string().exactOptional(),
      createdAt: instantSchema,
      author,
      channel: z.enum(channels),
      hidden: hidden.exactOptional(),
      reports: countSchema.exactOptional(),
      erased: z.boolean(),
      can: canSchema,
    })
    .openapi('Comment'),
);

const next = z.string().exactOptional().openapi({ description: 'The cursor of the next page; missing on the last.' });

export const ideaPageSchema = guards<Page<Idea>>()(z.object({ items: z.array(ideaSchema), next }).openapi('IdeaPage'));
export const queuePageSchema = guards<Page<QueueItem>>()(
  z
    .object({
      items: z.array(
        z.object({
          idea: ideaSchema,
          comment: commentSchema.exactOptional(),
          because: z.enum(['review', 'report']),
          since: instantSchema,
          reasons: z.array(z.string()),
        }),
      ),
      next,
    })
    .openapi('QueuePage'),
);
export const commentPageSchema = guards<Page<Comment>>()(
  z.object({ items: z.array(commentSchema), next }).openapi('CommentPage'),
);
