import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UserError } from './failure.ts';

/** A command that is called wrongly: its help tells how it is called. */
export class UsageError extends UserError {}

/** What `civic` can do under one name. Its file is loaded only when it is asked for. */
export interface Command {
  readonly run: (args: readonly string[]) => Promise<void>;
  /** How it is called and what its options mean. */
  readonly help: string;
}

/**
 * Reads a command's options and its operands, which all have to be there and be no more.
 *
 * @throws UsageError that names what is wrong
 */
export function readArguments<const Options extends ParseArgsOptionsConfig, const Names extends readonly string[]>(
  args: readonly string[],
  options: Options,
  operands: Names,
) {
  const { values, positionals } = parse(args, options);
  const missing = operands[positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  const extra = positionals[operands.length];
  if (extra !== undefined) throw new UsageError(`“${extra}” is one argument too many.`);
  return { values, operands: positionals as unknown as { readonly [Name in keyof Names]: string } };
}

function parse<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    needOnce(parsed.tokens);
    return parsed;
  } catch (error) {
    if (!isMisuse(error)) throw error;
    const name = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`There is no option ${name}.`);
    throw new UsageError(`${error.message.split(/[.\n]/)[0] ?? error.message}.`);
  }
}

/** Of two values one would be passed over in silence. */
function needOnce(tokens: readonly { readonly kind: string; readonly name?: string }[]): void {
  const given = tokens.flatMap(({ kind, name }) => (kind === 'option' && name !== undefined ? [name] : []));
  const twice = given.find((name, at) => given.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice.`);
}

function isMisuse(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
