/*
 * Every file but the loader is fetched with its checksum, and runs only once the browser has compared both. Import maps
 * could say the sums, but a strict policy blocks them; a preload that failed must not be followed by an import, which
 * would fetch the file again and ask for no sum.
 */

/** Of a checksum, SHA-256 in base64 without the `=` at its end. */
const length = 43;

const fetched: Record<string, Promise<unknown> | null> = {};

function fetchChecked(file: string): Promise<unknown> {
  return (fetched[file] ??= new Promise((resolve, reject) => {
    const integrity = `sha256-${file.slice(0, length)}=`;
    const href = addressOf(file);
    const onerror = (): void => {
      fetched[file] = null;
      reject(new Error(href));
    };
    // WebKit compares nothing on a preload; what it imports comes from its cache then.
    if (/^Apple/.test(navigator.vendor)) fetch(href, { integrity }).then(resolve, onerror);
    else
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'modulepreload',
          crossOrigin: '',
          integrity,
          href,
          onload: resolve,
          onerror,
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
