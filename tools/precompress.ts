import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { gzip } from '@gfx/zopfli';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zopfli = promisify<Uint8Array, { numiterations: number }, Uint8Array>(gzip);

/**
 * Writes each built file compressed as well, `.gz` and `.br`, as small as they get: the server sends these as they are. That
 * takes a while: a build in the mode `quick` leaves it to the server, which does what it can.
 */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'quick',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => name.endsWith('.js'));
      await Promise.all(
        files.map(async (name) => {
          const content = await readFile(join(dir, name));
          const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          await writeFile(join(dir, `${name}.gz`), await zopfli(content, { numiterations: 15 }));
          await writeFile(join(dir, `${name}.br`), await brotli(content, { params: quality }));
        }),
      );
    },
  };
}
