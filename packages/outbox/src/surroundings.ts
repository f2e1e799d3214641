import type { Unsubscribe } from '@civic-widgets/core';

/** What the outbox needs of the world around it; a test has one of its own. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Calls later. Returns how to let it be. */
  after(milliseconds: number, run: () => void): Unsubscribe;
  /** Waits until no other tab sends, and lets no other until the returned function is called or the page goes away. */
  lead(start: () => void, stop: () => void): Unsubscribe;
  /** Tells the other tabs that something changed. */
  tell(): void;
  /** Calls `changed` when another tab tells so, and `awake` when trying again makes sense: back online, back in sight. */
  hear(changed: () => void, awake: () => void): Unsubscribe;
}

/** The browser's, or Node's where there is no page. */
export function surroundings(name: string): Surroundings {
  const isPage = typeof document === 'object';
  const channel = isPage && typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    lead: isPage && 'locks' in navigator ? leadByLock(name) : leadAlone,
    tell: () => channel?.postMessage('changed'),
    hear(changed, awake) {
      if (!isPage) return () => undefined;
      const seen = (): void => {
        if (document.visibilityState === 'visible') awake();
      };
      channel?.addEventListener('message', changed);
      addEventListener('online', awake);
      addEventListener('pageshow', changed);
      document.addEventListener('visibilitychange', seen);
      return () => {
        channel?.removeEventListener('message', changed);
        removeEventListener('online', awake);
        removeEventListener('pageshow', changed);
        document.removeEventListener('visibilitychange', seen);
      };
    },
  };
}

/** Where tabs cannot agree, each sends: the backend keeps what has one id once. */
function leadAlone(start: () => void, stop: () => void): Unsubscribe {
  start();
  return stop;
}

function leadByLock(name: string): Surroundings['lead'] {
  return (start, stop) => {
    let asking: AbortController | undefined;
    let release: (() => void) | undefined;
    const ask = (): void => {
      if (asking) return;
      const { signal } = (asking = new AbortController());
      const held = navigator.locks.request(name, { signal }, () => {
        start();
        return new Promise<void>((resolve) => (release = resolve));
      });
      held.catch(() => {
        // Given up before it was this tab's turn; or there are no locks here, though the browser has them: then each tab sends.
        if (!signal.aborted) start();
      });
    };
    const leave = (): void => {
      stop();
      asking?.abort();
      release?.();
      asking = release = undefined;
    };
    // A page that holds a lock could not be kept for going back to.
    addEventListener('pagehide', leave);
    addEventListener('pageshow', ask);
    ask();
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', ask);
      leave();
    };
  };
}
