/** Builds what is published: each package's `dist` (JavaScript and declarations) and licence, and the files for a script tag. */
import { copyFileSync, cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';
import { spaceSchema } from './reference/space-schema.ts';
import { writeReference } from './reference/write.ts';
import { readPackages } from './workspace.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

for (const { folder, name } of readPackages()) {
  const files = globSync(`${folder}/src/**/*.ts`, { exclude: ['**/*.test.ts'] });
  if (files.length === 0) continue;
  console.log(`${name}: ${folder}/dist`);
  rmSync(`${folder}/dist`, { recursive: true, force: true });
  if (!compile(folder, files)) process.exit(1);
  copyFileSync('LICENSE', `${folder}/LICENSE`); // npm packs it from the package's own folder alone
}
await writeReference();
writeFileSync('packages/core/dist/space-file.schema.json', `${JSON.stringify(spaceSchema(), null, 2)}\n`);
await build({ configFile: 'vite.config.ts' });
// Whoever installs packages alone serves the script tag's files from this one.
cpSync('dist/cdn', 'packages/widgets/dist/cdn', { recursive: true });
console.log(`\nThe script tag's integrity:\n${readFileSync('dist/cdn/integrity.json', 'utf8')}`);

/** With the root's options, but against the other packages' `dist`, as a stranger would see them. */
function compile(folder: string, files: string[]): boolean {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(files, {
    ...options,
    customConditions: [],
    noEmit: false,
    noEmitOnError: true,
    declaration: true,
    rootDir: `${folder}/src`,
    outDir: `${folder}/dist`,
  });
  const { diagnostics } = program.emit();
  const errors = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (errors.length > 0) {
    const host = {
      getCurrentDirectory: () => '.',
      getCanonicalFileName: (path: string) => path,
      getNewLine: () => '\n',
    };
    console.error(ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(errors), host));
  }
  return errors.length === 0;
}
