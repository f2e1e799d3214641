import fc, { type Arbitrary } from 'fast-check';
import { resolved, type Described, type Description, type Schema } from './description.ts';
import { valueOf, type Known } from './value.ts';

export interface Sent {
  readonly method: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or lines of it. */
  readonly body?: unknown;
  readonly type?: string;
  /** Sent instead of the body. */
  readonly raw?: string | Uint8Array;
  /** What was done to a request that would have been valid. */
  readonly wrong?: string;
}

/** Requests that are as the description says. */
export function validOf(operation: Described, description: Description, known: Known, space: string): Arbitrary<Sent> {
  const { parameters = [], requestBody, method } = operation;
  const values = (place: string): Arbitrary<Record<string, string>> => {
    const here = parameters.filter((one) => one.in === place && one.name !== 'space');
    const fields = Object.fromEntries(
      here.map(({ name, schema }) => [name, valueOf(schema, description, known, name)]),
    );
    const requiredKeys = here.filter(({ required }) => required).map(({ name }) => name);
    return fc
      .record(fields, { requiredKeys, noNullPrototype: true })
      .map((one) => stringsOf(known.fit(one as Record<string, unknown>)));
  };
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body: Arbitrary<unknown> =
    type === 'application/x-ndjson'
      ? linesOf(description, known)
      : content
        ? valueOf(content.schema, description, known)
        : fc.constant(undefined);
  return fc.record({ path: values('path'), query: values('query'), headers: values('header'), body }).map((parts) => ({
    method,
    path: { ...parts.path, space },
    query: Object.entries(parts.query),
    headers: parts.headers,
    ...(type !== undefined && { type, body: parts.body }),
  }));
}

/** As an address or a header holds them. */
function stringsOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** Lines of an archive, which the description leaves to the archive's own: most of them entries as it describes them. */
function linesOf(description: Description, known: Known): Arbitrary<string> {
  const entry = valueOf({ $ref: '#/components/schemas/Entry' }, description, known).map((one) => ({ entry: one }));
  const line = fc.oneof({ weight: 6, arbitrary: entry }, fc.jsonValue()).map((one) => JSON.stringify(one));
  return fc
    .array(fc.oneof({ weight: 6, arbitrary: line }, fc.string()), { maxLength: 4 })
    .map((lines) => lines.join('\n'));
}

/** Requests that are not as the description says, each in one way. */
export function invalidOf(
  operation: Described,
  description: Description,
  known: Known,
  space: string,
): Arbitrary<Sent> {
  const { parameters = [], requestBody } = operation;
  const json = requestBody?.content['application/json'];
  const query = parameters.filter((one) => one.in === 'query');
  return fc
    .tuple(
      validOf(operation, description, known, space),
      fc.infiniteStream(fc.nat()),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
    )
    .chain(([sent, random, word]) => {
      const pick = <T>(items: readonly T[]): T | undefined =>
        items[(random.next().value ?? 0) % Math.max(1, items.length)];
      const ways: (Sent | undefined)[] = [
        { ...sent, query: [...sent.query, [`not-${word}`, '1']], wrong: 'an unknown parameter' },
        ...query.flatMap(({ name, schema }) => {
          const rest = sent.query.filter(([other]) => other !== name);
          const own = resolved(schema, description);
          const twice: Sent = { ...sent, query: [...rest, [name, '1'], [name, '1']], wrong: `${name} twice` };
          const bad =
            own.type === 'integer' || own.enum || own.type === 'boolean'
              ? [`${word}!`, '', ' 1', '1e3', '0x1', 'TRUE', 'null']
              : [];
          return [
            twice,
            ...bad.map((value): Sent => ({ ...sent, query: [...rest, [name, value]], wrong: `${name}=${value}` })),
          ];
        }),
      ];
      if (json) {
        const broken = pick(breaks(sent.body, json.schema, description, word));
        if (broken) ways.push({ ...sent, body: broken.value, wrong: broken.wrong });
        ways.push(
          broken && { ...sent, body: broken.value, wrong: broken.wrong },
          { ...sent, raw: JSON.stringify(sent.body).slice(0, -1), wrong: 'cut off' },
          { ...sent, raw: `${JSON.stringify(sent.body)}${JSON.stringify(word)}`, wrong: 'something behind it' },
          {
            ...sent,
            raw: Buffer.concat([Buffer.from(JSON.stringify(sent.body)), Buffer.from([0xff])]),
            wrong: 'no UTF-8',
          },
          { ...sent, raw: '['.repeat(5_000), wrong: 'deep' },
          { ...sent, raw: '', wrong: 'nothing' },
          { ...sent, type: 'text/plain', wrong: 'another type' },
          { ...sent, body: [sent.body], wrong: 'in a list' },
          { ...sent, body: JSON.stringify(sent.body), wrong: 'as a text' },
        );
      }
      return fc.constantFrom(...ways.filter((way) => way !== undefined));
    });
}

interface Broken {
  readonly value: unknown;
  readonly wrong: string;
}

/** Every way of breaking a value in one place, as its schema would have it. */
function breaks(value: unknown, schema: Schema, description: Description, word: string): Broken[] {
  const own = resolved(schema, description);
  const choices = own.oneOf ?? own.anyOf;
  if (choices) {
    const kind = (value as { kind?: unknown } | null)?.kind;
    const chosen = choices.find((one) => resolved(one, description).properties?.['kind']?.enum?.includes(kind));
    if (chosen) return breaks(value, chosen, description, word);
    const fits = choices.filter((one) => hasType(value, resolved(one, description)));
    // What does not fit one may fit another.
    return fits.length === 1 && fits[0] && choices.length === 1 ? breaks(value, fits[0], description, word) : [];
  }
  const found: Broken[] = [];
  const other = otherType(value, own);
  if (other !== undefined) found.push({ value: other, wrong: `${JSON.stringify(value)} as ${JSON.stringify(other)}` });
  if (own.enum) found.push({ value: `${String(own.enum[0])}!`, wrong: 'none of its values' });
  if (typeof value === 'number' && own.minimum !== undefined)
    found.push({ value: own.minimum - 1, wrong: 'too small' });
  if (typeof value === 'number' && own.type === 'integer') found.push({ value: value + 0.5, wrong: 'not whole' });
  if (typeof value === 'string' && (own.maxLength ?? Infinity) < 1_000)
    found.push({ value: 'x'.repeat((own.maxLength ?? 0) + 1), wrong: 'too long' });
  if (typeof value === 'string' && own.format !== undefined)
    found.push({ value: `${value}!`, wrong: `no ${own.format}` });
  if (Array.isArray(value) && value.length > 0 && own.items)
    for (const one of breaks(value[0], own.items, description, word))
      found.push({ ...one, value: [one.value, ...(value.slice(1) as unknown[])] });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return found;

  const fields = value as Readonly<Record<string, unknown>>;
  if (own.additionalProperties === false) {
    for (const name of [`not-${word}`, '__proto__', 'constructor'])
      found.push({
        value: JSON.parse(
          `${JSON.stringify(fields).slice(0, -1)}${Object.keys(fields).length > 0 ? ',' : ''}${JSON.stringify(name)}:1}`,
        ) as unknown,
        wrong: `unknown: ${name}`,
      });
  }
  for (const name of own.required ?? []) {
    const { [name]: _, ...rest } = fields;
    found.push({ value: rest, wrong: `without ${name}` });
  }
  for (const [name, one] of Object.entries(own.properties ?? {}))
    if (Object.hasOwn(fields, name) && name !== 'kind')
      for (const inner of breaks(fields[name], one, description, word))
        found.push({ value: { ...fields, [name]: inner.value }, wrong: `${name}: ${inner.wrong}` });
  return found;
}

function hasType(value: unknown, { type }: Schema): boolean {
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return [type].flat().some((one) => one === own || (one === 'integer' && own === 'number'));
}

/** What a lenient server would take for the same. */
function otherType(value: unknown, { type }: Schema): unknown {
  const types = [type].flat();
  if (typeof value === 'number' || typeof value === 'boolean')
    return types.includes('string') ? undefined : String(value);
  if (typeof value === 'string') return types.includes('array') ? undefined : [value];
  if (value === null) return 0;
  return undefined;
}
