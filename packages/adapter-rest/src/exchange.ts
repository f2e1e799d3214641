import type { Viewer } from '@civic-widgets/core';
import { exclusive } from './locks.ts';
import { markOf } from './mark.ts';
import { request } from './request.ts';
import type { Account } from './rest-adapter.ts';

/** What stands for having signed in: the window's code with what only this page knows of it, or the page's own login. */
export type Proof = { readonly code: string; readonly verifier: string } | { readonly assertion: string };

/** As much of an account as that takes. */
export type Exchanging = Pick<Account, 'line' | 'base' | 'name' | 'tokens'>;

export interface Exchanged {
  readonly viewer: Viewer;
  /** The mark of the guest who signed in; missing where it was somebody else, or nobody. */
  readonly guest?: string;
}

/** Exchanges a proof for a token, and keeps that. What was done under a guest's token goes along. */
export function exchange(account: Exchanging, proof: Proof & { readonly keep: boolean }): Promise<Exchanged> {
  const { line, base, name, tokens } = account;
  // No guest is made meanwhile, in this tab or another.
  return exclusive(name, async () => {
    const token = await tokens.get();
    const before =
      token !== undefined &&
      (await request<Viewer>(line, `${base}/viewer`, { token }, ({ role }) => role !== undefined).catch(
        () => undefined,
      ));
    const answer = await request<{ token: string; viewer: Viewer }>(
      line,
      `${base}/tokens`,
      { method: 'POST', body: JSON.stringify(proof), headers: { 'content-type': 'application/json' }, token },
      (given) => typeof given['token'] === 'string' && 'viewer' in given,
    );
    await tokens.set(answer.token);
    const isGuest = token !== undefined && before && before.role === 'guest';
    return { viewer: answer.viewer, ...(isGuest && { guest: markOf(token) }) };
  });
}
