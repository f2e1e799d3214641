import type { LoadReport } from '@civic-widgets/core';
import type { Sent } from './request.ts';

/** What became of requests: of all of them, and of each kind of action. */
export class Shares {
  readonly #codes = new Map<string, number>();
  readonly #kinds = new Map<string, Map<string, number>>();
  readonly #lines = { taken: 0, known: 0, refused: 0 };
  #sent = 0;
  #done = 0;

  /** From 0 to 1. */
  get done(): number {
    return this.#done / this.#sent;
  }

  /** Kinds of which some were sent, and none was done. */
  get neverDone(): readonly string[] {
    return [...this.#kinds].filter(([, names]) => doneIn(names) === 0).map(([kind]) => kind);
  }

  /** Leaves the answer to be read. */
  async count({ body, type }: Sent, answer: Response): Promise<void> {
    this.#sent += 1;
    if (answer.ok) this.#done += 1;
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const told = isJson ? ((await answer.clone().json()) as { code?: string; field?: string }) : {};
    if (answer.ok && type === 'application/x-ndjson') this.#countLines(told as unknown as LoadReport);
    const name = answer.ok ? String(answer.status) : [answer.status, told.code, told.field].filter(Boolean).join(' ');
    count(this.#codes, name);
    const { kind } = (body ?? {}) as { kind?: string };
    if (kind === undefined) return;
    const names = this.#kinds.get(kind) ?? new Map<string, number>();
    this.#kinds.set(kind, names);
    count(names, name);
  }

  told(): string {
    const kinds = [...this.#kinds].map(([kind, names]) => `\n      ${kind}: ${listed(names)}`);
    const { taken, known, refused } = this.#lines;
    const lines = taken + known + refused > 0 ? `; lines: ${taken} taken, ${known} known, ${refused} refused` : '';
    return `${Math.round(this.done * 100)} % done (${listed(this.#codes)})${lines}${kinds.join('')}`;
  }

  #countLines({ taken, known, refused }: LoadReport): void {
    this.#lines.taken += taken;
    this.#lines.known += known;
    this.#lines.refused += refused.length;
  }
}

function count(names: Map<string, number>, name: string): void {
  names.set(name, (names.get(name) ?? 0) + 1);
}

function doneIn(names: ReadonlyMap<string, number>): number {
  return [...names].filter(([name]) => name.startsWith('2')).reduce((sum, [, times]) => sum + times, 0);
}

/** Most often first; no more than fit a line or two. */
function listed(names: ReadonlyMap<string, number>): string {
  return [...names]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([name, times]) => `${name}: ${times}`)
    .join(', ');
}
