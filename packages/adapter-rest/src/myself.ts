import { CivicError, type About, type Myself, type Session, type Viewer } from '@civic-widgets/core';
import { cameBack } from './code-link.ts';
import { exchange } from './exchange.ts';
import type { Call, Fits } from './request.ts';
import type { Account } from './rest-adapter.ts';
import { segment } from './segment.ts';
import { browser, SignInWindow, type Page } from './sign-in-window.ts';

const isViewer: Fits = (answer) => 'role' in answer;
const isAnything: Fits = () => true;

/**
 * Whoever acts here, over HTTP. Resolves once a sign-in could be opened at a press.
 *
 * @param become answers with a token to act under, and makes a guest where there is none yet
 */
export async function myself(
  account: Account,
  become: () => Promise<string>,
  page: Page | undefined = browser(),
): Promise<Myself> {
  const { ask, base, name, tokens } = account;
  const opener = page && new SignInWindow(page, base, name);
  await opener?.prepare();

  /** As somebody: who told of themselves acted. */
  const asSomebody = async <T>(path: string, fits: Fits, method: 'PUT' | 'DELETE', body?: unknown): Promise<T> => {
    const token = (await tokens.get()) ?? (await become());
    const json = body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    return ask<T>(path, fits, { method, token, ...json } satisfies Call);
  };

  const back = cameBack(name);
  let guest = back?.guest;
  const signedIn = async (proof: Parameters<typeof exchange>[1]): Promise<Viewer> => {
    const exchanged = await exchange(account, proof);
    guest = exchanged.guest;
    return exchanged.viewer;
  };
  return {
    ...(back && { cameBack: back.how }),
    get guest() {
      return guest;
    },
    signIn({ assertion, lang, keep = true }) {
      if (assertion !== undefined) return signedIn({ assertion, keep });
      // At once: a browser opens no window that comes later than the press.
      const signingIn = opener?.open(lang);
      if (!signingIn) return Promise.reject(new CivicError('not-supported'));
      return signingIn.then((ticket) => ticket && signedIn({ ...ticket, keep }));
    },
    async signOut() {
      const token = await tokens.get();
      await tokens.set(undefined);
      if (token === undefined) return;
      // Where the server cannot be told, the token is known to nobody any more.
      await ask('/tokens/current', isAnything, { method: 'DELETE', token }).catch(() => undefined);
    },
    sessions: async () =>
      (await ask<{ items: readonly Session[] }>('/tokens', ({ items }) => Array.isArray(items))).items,
    endSession: (id) => asSomebody(`/tokens/${segment(id)}`, isAnything, 'DELETE'),
    about: async () => ((await tokens.get()) === undefined ? {} : ask<About>('/viewer/about', isAbout)),
    tell: (about) => asSomebody('/viewer/about', isAbout, 'PUT', about),
    declare: (atLeast) => asSomebody<Viewer>('/viewer/declared', isViewer, 'PUT', { atLeast }),
  };
}

const known: readonly string[] = ['area', 'ageBand', 'gender'] satisfies readonly (keyof About)[];
const isAbout: Fits = (answer) => Object.keys(answer).every((key) => known.includes(key));
