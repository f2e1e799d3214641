import { channels, type Action } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { guards } from './guards.ts';
import { countSchema, idSchema, instantSchema, wellTextSchema } from './id.ts';
import { attachmentSchema, pointSchema } from './idea.ts';
import { ballotSchema } from './poll.ts';

const behalf = z.strictObject({ person: idSchema, channel: z.enum(channels) }).openapi('OnBehalf');
const act = { id: idSchema, at: instantSchema, behalf: behalf.exactOptional() };

const byline = { name: z.string().exactOptional(), organisation: z.string().exactOptional() };
const words = z.strictObject({ ...byline, text: z.string(), lang: wellTextSchema.exactOptional() }).nullable();
const reason = z.strictObject({ reason: z.string() }).nullable();
const idea = { ...act, idea: idSchema };
const comment = { ...idea, comment: idSchema };

const proposal = z
  .strictObject({
    ...byline,
    title: z.string(),
    text: z.string().exactOptional(),
    lang: wellTextSchema.exactOptional(),
    point: pointSchema.exactOptional(),
    attachments: z.array(attachmentSchema).exactOptional(),
  })
  .nullable();

/** Whatever a person does. Unknown fields are refused, nothing is converted; what is asked for is judged by `decide`. */
export const actionSchema = guards<Action>()(
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('idea.propose'),
        ...act,
        project: idSchema,
        topic: idSchema.exactOptional(),
        area: idSchema.exactOptional(),
        payload: proposal,
      }),
      z.strictObject({
        kind: z.literal('idea.vote'),
        ...idea,
        vote: z.enum(['for', 'against', 'pass', 'withdrawn']),
      }),
      z.strictObject({
        kind: z.literal('idea.comment'),
        ...idea,
        replyTo: idSchema.exactOptional(),
        payload: words,
      }),
      z.strictObject({
        kind: z.literal('idea.answer'),
        ...idea,
        status: idSchema,
        office: z.string().exactOptional(),
        payload: words,
      }),
      z.strictObject({ kind: z.literal('idea.hide'), ...idea, payload: reason }),
      z.strictObject({ kind: z.literal('idea.restore'), ...idea }),
      z.strictObject({ kind: z.literal('idea.merge'), ...idea, into: idSchema }),
      z.strictObject({ kind: z.literal('idea.tally'), ...idea, up: countSchema, down: countSchema, pass: countSchema }),
      z.strictObject({ kind: z.literal('idea.follow'), ...idea, follow: z.boolean() }),
      z.strictObject({ kind: z.literal('idea.report'), ...idea, payload: reason }),
      z.strictObject({ kind: z.literal('comment.hide'), ...comment, payload: reason }),
      z.strictObject({ kind: z.literal('comment.restore'), ...comment }),
      z.strictObject({ kind: z.literal('comment.report'), ...comment, payload: reason }),
      z.strictObject({ kind: z.literal('poll.cast'), ...act, poll: idSchema, ballot: ballotSchema }),
      z.strictObject({ kind: z.literal('meeting.attend'), ...act, meeting: idSchema }),
      z.strictObject({
        kind: z.literal('person.consent'),
        ...act,
        text: idSchema,
        version: wellTextSchema,
        given: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('person.claim'), ...act, guest: idSchema }),
      z.strictObject({ kind: z.literal('person.erase'), ...act, person: idSchema }),
    ])
    .openapi('Action'),
);
