/*
 * Every file but the loader is fetched with its checksum, and runs only once the browser has compared both. Import maps
 * could say the sums, but a strict policy blocks them; a preload that failed must not be followed by an import, which
 * would fetch the file again and ask for no sum.
 */

/** Of a checksum, SHA-256 in base64 without the `=` at its end. */
const length = 43;

const fetched: Record<string, Promise<unknown> | undefined> = {};

function fetchChecked(file: string): Promise<unknown> {
  return (fetched[file] ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    // Browsers that cannot check beforehand are old, and their owners too should be able to take part.
    if (!link.relList.supports('modulepreload')) resolve(0);
    document.head.append(
      Object.assign(link, {
        rel: 'modulepreload',
        crossOrigin: '',
        integrity: `sha256-${file.slice(0, length)}=`,
        href: addressOf(file),
        onload: resolve,
        onerror() {
          fetched[file] = undefined;
          reject(new Error(link.href));
        },
      }),
    );
  }));
}

function addressOf(file: string): string {
  return new URL(file.slice(length), import.meta.url).href;
}

/**
 * Imports a module once it and all that it imports are known to be what was built.
 *
 * @param files separated by spaces, each its checksum and its name; the module comes after those that it imports
 * @throws (rejects) when one of them cannot be had, or is not what was built; another try may succeed
 */
export async function checked(files: string): Promise<unknown> {
  const all = files.split(' ');
  await Promise.all(all.map(fetchChecked));
  return import(/* @vite-ignore */ addressOf(all.pop() as string));
}
