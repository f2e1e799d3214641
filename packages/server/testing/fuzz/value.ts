import fc, { type Arbitrary } from 'fast-check';
import { resolved, type Description, type Schema } from './description.ts';

/**
 * What leads somewhere, so that not everything ends with "not found": ids and whole values by the field, or the schema, that
 * they are for. Four of five values are one of them.
 */
export interface Known {
  /** By the name of the field; `id` stands for every other. A field named `id` mostly names what is new. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Makes the fields of an object fit each other. */
  fit(fields: Readonly<Record<string, unknown>>): object;
}

const moments = [
  '1970-01-01T00:00:00.000Z',
  '2026-05-11T10:00:00.000Z',
  '2024-02-29T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
];
const days = ['1970-01-01', '2024-02-29', '2026-05-11', '9999-12-31'];

/** Any value that a schema allows, and often one that is at its edge; what the field is called says which are known. */
export function valueOf(schema: Schema, description: Description, known: Known, field = ''): Arbitrary<unknown> {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  if (name === 'Id') return idOf(known, field);
  const values = known.values[name] ?? known.values[field];
  const made = madeOf(schema, description, known, field);
  return values?.length
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: made })
    : made;
}

function madeOf(schema: Schema, description: Description, known: Known, field: string): Arbitrary<unknown> {
  const inner = (one: Schema, of = field): Arbitrary<unknown> => valueOf(one, description, known, of);
  const own = resolved(schema, description);
  const choices = own.oneOf ?? own.anyOf;
  if (choices) return fc.oneof(...choices.map((one) => inner(one)));
  if (own.allOf)
    return fc
      .tuple(...own.allOf.map((one) => inner(one)))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  if (own.enum) return fc.constantFrom(...own.enum);
  const types = typeof own.type === 'string' ? [own.type] : (own.type ?? ['object']);
  return fc.oneof(
    ...types.map((type) => ({ weight: type === 'null' ? 1 : 4, arbitrary: ofType(type, own, inner, known) })),
  );
}

type Inner = (schema: Schema, field?: string) => Arbitrary<unknown>;

function ofType(type: string, schema: Schema, inner: Inner, known: Known): Arbitrary<unknown> {
  const { minimum = -1_000, maximum = Number.MAX_SAFE_INTEGER } = schema;
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(
        fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) }),
        fc.maxSafeInteger().filter((number) => number >= minimum && number <= maximum),
      );
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'string':
      return textOf(schema);
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    default:
      return objectOf(schema, inner, known);
  }
}

function objectOf(schema: Schema, inner: Inner, known: Known): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one, key)]));
  const record = fc
    .record(fields, { requiredKeys: required as never[], noNullPrototype: true })
    .map((one) => known.fit(one as Record<string, unknown>));
  if (typeof additionalProperties !== 'object') return record;
  const more = fc.dictionary(idOf(known, 'option'), inner(additionalProperties), { maxKeys: 4, noNullPrototype: true });
  return fc.tuple(record, more).map(([one, other]) => ({ ...one, ...other }));
}

/** Texts of every script, with what breaks naive programs. */
const odd = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  'ı',
  '\u202e',
  '😀',
  "'; drop table idea; --",
  '<script>',
  '%00',
  '../',
  '{}',
  '__proto__',
);
const any = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), odd);

function textOf({ minLength = 0, maxLength = 20_000, format, pattern, ...schema }: Schema): Arbitrary<string> {
  if (format === 'date-time')
    return fc.oneof(
      fc.constantFrom(...moments),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
    );
  if (format === 'date') return fc.constantFrom(...days);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  if (schema.enum) return fc.constantFrom(...(schema.enum as string[]));
  const long = fc.nat({ max: 12_000 }).map((length) => 'x'.repeat(Math.min(length, maxLength)));
  return fc
    .oneof({ weight: 9, arbitrary: any }, { weight: 1, arbitrary: long })
    .filter(({ length }) => length >= minLength && length <= maxLength);
}

/** As the schema describes it in words: 1 to 200 characters of any script without control characters. */
function idOf({ ids }: Known, field: string): Arbitrary<string> {
  const made = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((id) => id.length <= 200 && id.isWellFormed() && !/\p{Cc}/u.test(id));
  const known = fc.constantFrom(...(ids[field] ?? ids['id'] ?? []));
  if (field !== 'id') return fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: made });
  const fresh = fc.uuid({ version: 7 });
  return fc.oneof({ weight: 8, arbitrary: fresh }, { weight: 1, arbitrary: made }, { weight: 1, arbitrary: known });
}
