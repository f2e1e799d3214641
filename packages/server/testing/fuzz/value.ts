import fc, { type Arbitrary } from 'fast-check';
import { resolved, type Description, type Schema } from './description.ts';

/** Ids that lead somewhere, so that not everything ends with "not found". */
export type Known = readonly string[];

const moments = [
  '1970-01-01T00:00:00.000Z',
  '2026-05-11T10:00:00.000Z',
  '2024-02-29T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
];
const days = ['1970-01-01', '2024-02-29', '2026-05-11', '9999-12-31'];

/** Any value that a schema allows, and often one that is at its edge. */
export function valueOf(schema: Schema, description: Description, known: Known, depth = 0): Arbitrary<unknown> {
  const inner = (one: Schema): Arbitrary<unknown> => valueOf(one, description, known, depth + 1);
  const own = resolved(schema, description);
  if (schema.$ref?.endsWith('/Id')) return idOf(known);
  const choices = own.oneOf ?? own.anyOf;
  if (choices) return fc.oneof(...choices.map(inner));
  if (own.allOf)
    return fc.tuple(...own.allOf.map(inner)).map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  if (own.enum) return fc.constantFrom(...own.enum);
  const types = typeof own.type === 'string' ? [own.type] : (own.type ?? ['object']);
  return fc.oneof(...types.map((type) => ofType(type, own, inner, known)));
}

function ofType(
  type: string,
  schema: Schema,
  inner: (schema: Schema) => Arbitrary<unknown>,
  known: Known,
): Arbitrary<unknown> {
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

function objectOf(schema: Schema, inner: (schema: Schema) => Arbitrary<unknown>, known: Known): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one)]));
  const record = fc.record(fields, { requiredKeys: required as never[], noNullPrototype: true });
  if (typeof additionalProperties !== 'object') return record;
  const more = fc.dictionary(idOf(known), inner(additionalProperties), { maxKeys: 4, noNullPrototype: true });
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
function idOf(known: Known): Arbitrary<string> {
  const made = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((id) => id.length <= 200 && id.isWellFormed() && !/\p{Cc}/u.test(id));
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made });
}
