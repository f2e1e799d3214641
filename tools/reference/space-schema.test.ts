import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { checkSpace, CivicError } from '@civic-widgets/core';
import { town } from '@civic-widgets/conformance';
import { Ajv, type ValidateFunction } from 'ajv';
import example from '../../docs/examples/lindenau.json' with { type: 'json' };
import { closer, spaceSchema, type Schema } from './space-schema.ts';

/** What a schema cannot say: it concerns several places at once, or what is known elsewhere. */
const beyond =
  /has ids that differ|names a (project|badge) of the space|holds ids of the space|ascends by from|is after it opens|IANA time zone|is a kind of action|holds origins|is an absolute link|BCP 47|is a moment in UTC|\.values\.|https: address/;

let schema: Schema;
let fits: ValidateFunction;
before(() => {
  schema = spaceSchema();
  fits = new Ajv({ strict: true, allErrors: true }).compile(schema);
});

/** Why core refuses a file. */
function refusal(file: unknown): string | undefined {
  try {
    checkSpace(file);
    return undefined;
  } catch (error) {
    if (error instanceof CivicError) return error.detail ?? error.code;
    throw error;
  }
}

type Path = readonly (string | number)[];
type Loose = Record<string, unknown>;

/** A file in which every field is set once, from the examples of the schema itself. */
function whole(part: Schema): unknown {
  const { properties, items, examples, required } = part as {
    properties?: Record<string, Schema>;
    items?: Schema;
    examples?: readonly unknown[];
    required?: readonly string[];
  };
  if (examples) return structuredClone(examples[0]);
  if (properties && required === undefined) {
    const [first] = Object.entries(properties); // One kind of action stands for all of them.
    return first ? { [first[0]]: whole(first[1]) } : {};
  }
  if (properties) {
    const fields = Object.entries(properties).filter(([name]) => name !== '$schema');
    return Object.fromEntries(fields.map(([name, field]) => [name, whole(field)]));
  }
  if (items) return [whole(items)];
  return undefined;
}

/** Every place in a value, the value itself left out. */
function places(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_item, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[...at, key], ...places((value as Loose)[key], [...at, key])]);
}

/** A copy in which one place is changed, or is gone. */
function changed(file: unknown, path: Path, change: (parent: Loose, key: string | number) => unknown): unknown {
  const copy: unknown = structuredClone(file);
  let parent = copy as Loose;
  for (const step of path.slice(0, -1)) parent = parent[step] as Loose;
  change(parent, path.at(-1) ?? '');
  return copy;
}

const strange: readonly unknown[] = [null, true, 'x', '', 0, -1, 1.5, [], {}, [7], { stranger: 1 }, '\u0000'];

describe('the schema of the space’s file', () => {
  test('takes the example, with the line for editors, and the town of the conformance kit', () => {
    for (const file of [example, { $schema: './schema.json', ...example }, JSON.parse(JSON.stringify(town()))])
      assert.ok(fits(file), JSON.stringify(fits.errors));
  });

  test('describes every field', () => {
    const silent: string[] = [];
    const look = (part: Schema, at: string, told: boolean): void => {
      for (const [name, field] of Object.entries((part['properties'] ?? {}) as Record<string, Schema>)) {
        // What is a matter of course in what is described around it needs no words of its own.
        const tells = 'description' in field;
        if (!tells && !told) silent.push(`${at}${name}`);
        look(field, `${at}${name}.`, tells);
      }
      for (const inner of [part['items'], part['additionalProperties'], ...((part['anyOf'] ?? []) as unknown[])])
        if (typeof inner === 'object') look(inner as Schema, `${at}[].`, false);
    };
    look(schema, '', false);
    assert.deepEqual(silent, []);
  });

  test('says what is closer than the types at places that there are', () => {
    const told = JSON.stringify(schema);
    for (const [path, more] of Object.entries(closer))
      assert.ok(told.includes(JSON.stringify(more).slice(1, -1)), path);
  });

  test('and core refuse the same, whatever is changed in a file', () => {
    const files: unknown[] = [example, JSON.parse(JSON.stringify(town()))];
    const all = whole(schema) as Loose;
    const [poll] = all['polls'] as [{ options: Loose[] }];
    poll.options.push({ ...poll.options[0], id: 'another' });
    assert.equal(refusal(all), undefined, 'the examples of the page make a file that is right');
    files.push(all);
    const differing: string[] = [];
    let compared = 0;
    for (const file of files) {
      for (const path of places(file)) {
        const attempts = [
          changed(file, path, (parent, key) =>
            Array.isArray(parent) ? parent.splice(Number(key), 1) : Reflect.deleteProperty(parent, key),
          ),
          ...strange.map((value) => changed(file, path, (parent, key) => (parent[key] = value))),
          changed(
            file,
            [...path.slice(0, -1), 'stranger'],
            (parent, key) => Array.isArray(parent) || (parent[key] = 1),
          ),
        ];
        for (const [index, attempt] of attempts.entries()) {
          const why = refusal(attempt);
          if (why !== undefined && beyond.test(why)) continue;
          const taken = fits(attempt);
          if (taken !== (why === undefined))
            differing.push(`${path.join('.')}, change ${index}: core says ${why ?? 'nothing'}, the schema otherwise`);
          compared += 1;
        }
      }
    }
    assert.deepEqual(differing, []);
    assert.ok(compared > 2_000, `${compared} compared`);
  });
});
