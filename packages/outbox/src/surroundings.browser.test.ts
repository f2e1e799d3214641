import { expect } from 'chai';
import { surroundings } from './surroundings.ts';

/** The browser's locks, with another way to ask for one. */
function withLocks(request: LockManager['request'], run: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  return run().finally(() => Reflect.deleteProperty(navigator, 'locks'));
}

describe('who leads', () => {
  it('is one tab, and the next one once that leaves', async () => {
    const name = `lead ${crypto.randomUUID()}`;
    const said: string[] = [];
    const first = await new Promise<() => void>((resolve) => {
      const leave = surroundings(name).lead(
        () => queueMicrotask(() => resolve(leave)),
        () => said.push('first stops'),
      );
    });
    const second = new Promise<void>((resolve) => {
      surroundings(name).lead(
        () => {
          said.push('second starts');
          resolve();
        },
        () => undefined,
      );
    });
    await until(async () => (await navigator.locks.query()).pending?.some((lock) => lock.name === name) === true);
    expect(said).to.deep.equal([]);
    first();
    await second;
    expect(said).to.deep.equal(['first stops', 'second starts']);
  });

  it('is everybody where the browser refuses a lock', () =>
    withLocks(
      () => Promise.reject(new DOMException('No locks in this frame', 'SecurityError')),
      () => new Promise<void>((resolve) => void surroundings('refused').lead(resolve, () => undefined)),
    ));

  it('is nobody who left before it was their turn', () => {
    let refuse: (reason: unknown) => void = () => undefined;
    const asked = new Promise<never>((_, reject) => (refuse = reject));
    return withLocks(
      () => asked,
      async () => {
        let isLeading = false;
        const leave = surroundings('left').lead(
          () => (isLeading = true),
          () => undefined,
        );
        leave();
        refuse(new DOMException('Aborted', 'AbortError'));
        await asked.catch(() => undefined);
        await Promise.resolve();
        expect(isLeading).to.equal(false);
      },
    );
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => requestAnimationFrame(resolve));
}
