/**
 * Says what the files for a script tag are made of: `node --conditions=source tools/bench/what-weighs.ts [FILE…]`.
 *
 * Each module of a file with its bytes once minified, and the bytes that the file's gzip would save without it. The latter add
 * up to less than the file, since what repeats in two modules is saved by leaving out neither.
 */
import { gzipSync } from 'node:zlib';
import { build, minifySync, type Rolldown } from 'vite';

const wanted = process.argv.slice(2);
const output = (await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { write: false } })) as
  Rolldown.RolldownOutput | readonly Rolldown.RolldownOutput[];
const files = [output].flat().flatMap((bundle) => bundle.output);

for (const file of files) {
  if (file.type !== 'chunk' || (wanted.length > 0 && !wanted.some((name) => file.fileName.startsWith(name)))) continue;
  const modules = Object.entries(file.modules).flatMap(([id, { code }]) =>
    code === null || code === ''
      ? []
      : [{ id: id.replace(/^.*\/(node_modules|packages)\//, ''), code: minify(id, code) }],
  );
  const whole = weigh(modules.map(({ code }) => code));
  console.log(`\n${file.fileName}: ${file.code.length} bytes, ${gzipSync(file.code, { level: 9 }).length} gzip`);
  const rows = modules.map(({ id, code }) => {
    const without = weigh(modules.filter((other) => other.id !== id).map((other) => other.code));
    return { id, bytes: code.length, share: whole - without };
  });
  for (const { id, bytes, share } of rows.sort((a, b) => b.share - a.share))
    console.log(`${String(share).padStart(7)} ${String(bytes).padStart(7)}  ${id}`);
}

function weigh(codes: readonly string[]): number {
  return gzipSync(codes.join('\n'), { level: 9 }).length;
}

function minify(id: string, code: string): string {
  return minifySync(id.replace(/\?.*$/, ''), code, { mangle: { toplevel: true } }).code;
}
