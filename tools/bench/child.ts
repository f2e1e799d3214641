import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own that answers one message at a time. */
export interface Child<Ready> {
  /** What it said once it was ready. */
  readonly ready: Ready;
  ask<Answer>(message: unknown): Promise<Answer>;
  /** Lets it end, and waits for that. */
  stop(): Promise<void>;
}

type Message = { readonly value: unknown } | { readonly error: string };

/** Starts a file of this folder; rejects where it does not get ready. */
export async function startChild<Ready>(file: string, ...args: readonly string[]): Promise<Child<Ready>> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, args, { execArgv: ['--conditions=source'], serialization: 'advanced' });
  const ready = (await answerOf(child, file)) as Ready;
  return {
    ready,
    async ask<Answer>(message: unknown) {
      const answer = answerOf(child, file);
      child.send(message as object);
      return (await answer) as Answer;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess, file: string): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const message = await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message as Message),
      once(child, 'exit', { signal }).then(([code]) => ({ error: `it ended with ${String(code)}` })),
    ]);
    if ('error' in message) throw new Error(`${file}: ${message.error}`);
    return message.value;
  } finally {
    answered.abort();
  }
}

/** The child's side: says when it is ready, answers what it is asked, and ends with the process that started it. */
export function answerParent(
  start: Promise<{ readonly ready: unknown; close(): Promise<void> }>,
  answer: (question: unknown) => Promise<unknown>,
): void {
  const say = (result: Promise<unknown>): void =>
    void result.then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : error }),
    );
  say(start.then(({ ready }) => ready));
  process.on('message', (question) => say(answer(question)));
  process.on('disconnect', () => {
    void start
      .then((started) => started.close())
      .catch(() => undefined)
      .then(() => process.exit());
  });
}
