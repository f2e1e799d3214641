import type { z } from '@hono/zod-openapi';

/** Read-only all the way down, so that a schema's type and core's compare by what they hold. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

// T below is given by the caller or stands for every type.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */

/** Identity; mutual assignability would pass over an optional field that one side lacks. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The schema, where its type is `T`; otherwise something that no schema is, naming both. */
type Guarding<T, Schema extends z.ZodType> =
  Same<Frozen<z.output<Schema>>, Frozen<T>> extends true ? unknown : { readonly differs: [T, z.output<Schema>] };

/**
 * Says that a schema guards the door for a type of core's: `guards<Idea>()(schema)` compiles only while the schema's type
 * and core's are the same, both ways. Types are the source.
 */

export function guards<T>(): <Schema extends z.ZodType>(schema: Schema & Guarding<T, Schema>) => Schema {
  return (schema) => schema;
}
