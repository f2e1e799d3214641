import { CivicError } from '@civic-widgets/core';
import { loader } from '../start.ts';

/**
 * What the script tag says of the page's own login, as it says it now (`data-login`): a statement that the page's server signed
 * about who is signed in with it (a JWT), or an address of the page's own site that answers with one. Undefined: there is none.
 */
export function pageLogin(): string | undefined {
  const tags = [...(loader()?.scripts ?? []), ...document.querySelectorAll<HTMLElement>('script[data-login]')];
  return tags.map(({ dataset }) => dataset['login']).find((login) => login !== undefined && login !== '');
}

/**
 * The statement itself; undefined where nobody is signed in with the page.
 *
 * @throws CivicError `malformed` for an address of another site; `unavailable` where the page's server does not answer
 */
export async function statementOf(login: string): Promise<string | undefined> {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(login)) return login;
  const { href, origin } = location;
  const address = URL.canParse(login, href) ? new URL(login, href) : undefined;
  if (address?.origin !== origin) throw new CivicError('malformed', { field: 'data-login' });
  const answer = await fetch(address, { cache: 'no-store', redirect: 'manual' }).catch((cause: unknown) => {
    throw new CivicError('unavailable', { cause });
  });
  // Led to where people sign in, or told so.
  if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) return undefined;
  if (!answer.ok) throw new CivicError('unavailable');
  return (await answer.text()).trim() || undefined;
}
