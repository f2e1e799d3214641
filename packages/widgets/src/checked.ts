import { loader } from './start.ts';

/*
 * For all that is fetched after the ground. The loader knows the checksums of what is fetched first, the ground that of a
 * list with all others.
 */

let list: Promise<Readonly<Record<string, string>>> | undefined;

/** A module that is named by the first letters of its checksum; its default export. */
export async function named<T>(name: string, sum: string): Promise<T> {
  const found = await loader()?.checked(`${sum}${name}-${sum.replace(/\W/g, '').slice(0, 8)}.js`);
  return (found as { default: T }).default;
}

/** The build makes every `import()` one of these. */
export async function checked(file: string): Promise<unknown> {
  list ??= named('sums', '§sums§');
  list.catch(() => (list = undefined));
  return loader()?.checked((await list)[file] ?? '');
}
