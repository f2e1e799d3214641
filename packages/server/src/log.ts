/** Takes one line, a JSON object, without its break. */
export type Log = (line: string) => void;

export type Level = 'info' | 'warn' | 'error';

/**
 * One line of the log. What stands in it comes from the program and never from people: no path, no query, no body, no
 * address, no token, no id of anybody, and of what was thrown no message, since messages quote.
 */
export function logLine(level: Level, message: string, fields: object = {}): string {
  return JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
}

/** What may be told of anything that was thrown. */
export interface Fault {
  readonly name: string;
  /** Of `CivicError`, of PostgreSQL (SQLSTATE) or of the system, such as `ECONNREFUSED`. */
  readonly code?: string;
  /** Where in the database, as PostgreSQL names it. */
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly routine?: string;
  /** Places in the program, the innermost first. */
  readonly at?: readonly string[];
  readonly cause?: Fault;
}

const tellable = ['code', 'table', 'column', 'constraint', 'routine'] as const;
/** Names that programs give; anything else may be what somebody wrote. */
const name = /^[\w$.-]{1,80}$/;
/** Causes of causes that are told. */
const depth = 4;

export function faultOf(thrown: unknown, left = depth): Fault {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const fields = thrown as Error & Readonly<Partial<Record<(typeof tellable)[number], unknown>>>;
  const told = tellable.flatMap((key): [string, string][] => {
    const value = fields[key];
    return typeof value === 'string' && name.test(value) ? [[key, value]] : [];
  });
  const at = placesIn(thrown);
  return {
    name: thrown.constructor.name,
    ...Object.fromEntries(told),
    ...(at.length > 0 && { at }),
    ...(thrown.cause !== undefined && left > 0 && { cause: faultOf(thrown.cause, left - 1) }),
  };
}

/** Frames of the stack without its first lines, which repeat the message; a message that looks like frames is cut, too. */
function placesIn(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  const frames = head === -1 || error.message === '' ? stack : stack.slice(head + error.message.length);
  return frames
    .split('\n')
    .flatMap((line) => /^ {4}at (.+)$/.exec(line)?.[1] ?? [])
    .map((place) => place.replace(/file:\/\/\S*\/(?=packages|node_modules|demo|tools)/, '').slice(0, 200))
    .slice(0, 12);
}
