import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionKinds } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';
import { fullAction, fullIdea, fullPoll } from '../testing/full-examples.ts';
import { createApp } from './app.ts';
import type { Database } from './database.ts';
import { actionSchema } from './schemas/action.ts';
import { ideaSchema } from './schemas/idea.ts';
import { pollSchema } from './schemas/poll.ts';
import { ideaQuery, insightQuery, pageQuery, pollQuery, queueQuery } from './schemas/query.ts';

interface Described {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly items?: Described;
  readonly oneOf?: readonly Described[];
  readonly enum?: readonly unknown[];
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters: readonly Parameter[] } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Described>> };
}
type Loose = Readonly<Record<string, unknown>>;
type Parses = (value: unknown) => boolean;

// No address of a database is asked.
const app = createApp({ database: undefined as unknown as Database });
const document = (await (await app.request('/openapi.json')).json()) as Document;

/** `place: required` or `place: optional`, for every field at every depth, as the document says. */
function* described(schema: Described, value: unknown, at = ''): Generator<string> {
  const { properties, required = [], items, oneOf, $ref } = schema;
  if ($ref !== undefined) yield* described(named($ref.split('/').at(-1) ?? ''), value, at);
  if (items) yield* described(items, (value as unknown[])[0], `${at}[0].`);
  const kind = oneOf?.find((one) => one.properties?.['kind']?.enum?.includes((value as Loose)['kind']));
  if (kind) yield* described(kind, value, at);
  for (const [key, inner] of maps.test(at) ? [] : Object.entries(properties ?? {})) {
    yield `${at}${key}: ${required.includes(key) ? 'required' : 'optional'}`;
    yield* described(inner, (value as Loose)[key], `${at}${key}.`);
  }
}

/** The same, found out by leaving out one field after the other. */
function* taken(value: unknown, parses: Parses, at = ''): Generator<string> {
  if (Array.isArray(value)) yield* taken(value[0], (inner) => parses([inner]), `${at}[0].`);
  else if (typeof value === 'object' && value !== null && !maps.test(at))
    for (const [key, inner] of Object.entries(value as Loose)) {
      const { [key]: _, ...rest } = value as Loose;
      yield `${at}${key}: ${parses(rest) ? 'optional' : 'required'}`;
      yield* taken(inner, (other) => parses({ ...value, [key]: other }), `${at}${key}.`);
    }
}
/** Below these stand maps, whose keys are data. */
const maps = /(^|\.)(can|ballot|myBallot|description|title|question)\.$/;

function named(name: string): Described {
  const schema = document.components.schemas[name];
  assert.ok(schema, name);
  return schema;
}

function compare(name: string, schema: z.ZodType, example: unknown): readonly string[] {
  const parses: Parses = (value) => schema.safeParse(value).success;
  assert.ok(parses(example));
  const fields = [...taken(example, parses)].sort();
  assert.deepEqual([...described(named(name), example)].sort(), fields);
  return fields;
}

for (const kind of actionKinds) {
  test(`what an action of the kind ${kind} needs is described as it is checked`, () => {
    const fields = compare('Action', actionSchema, fullAction(kind));
    assert.ok(fields.includes('id: required') && fields.includes('behalf: optional'));
  });
}

test('what an idea and a poll always hold is described as it is checked', () => {
  const idea = compare('Idea', ideaSchema, fullIdea);
  assert.ok(idea.includes('answers.[0].text: required') && idea.includes('answers.[0].office: optional'));
  const poll = compare('Poll', pollSchema, fullPoll);
  assert.ok(poll.includes('options.[0].picture.url: required') && poll.includes('options.[0].picture: optional'));
});

test('no query needs any parameter, and none is described as needed', () => {
  const queries = { ideas: ideaQuery, polls: pollQuery, insight: insightQuery, mine: pageQuery, queue: queueQuery };
  for (const [path, query] of Object.entries(queries)) {
    assert.ok(z.strictObject(query).safeParse({}).success);
    const parameters = document.paths[`/api/v1/spaces/{space}/${path}`]?.get.parameters ?? [];
    const inQuery = parameters.filter((parameter) => parameter.in === 'query');
    assert.deepEqual(inQuery.map(({ name }) => name).sort(), Object.keys(query).sort());
    assert.ok(
      inQuery.every(({ required }) => !required),
      path,
    );
    assert.ok(parameters.filter((parameter) => parameter.in === 'path').every(({ required }) => required));
  }
});

test('describing the interface loosens nothing', () => {
  const { payload, ...action } = fullAction('idea.propose') as { payload: object };
  assert.ok(actionSchema.safeParse({ ...action, payload }).success);
  assert.ok(!actionSchema.safeParse({ ...action, payload: { ...payload, text: undefined } }).success);
  assert.ok(!z.string().exactOptional().safeParse(undefined).success);
});
