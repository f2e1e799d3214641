import type { SpaceFile } from '@civic-widgets/core';
import { z } from '@hono/zod-openapi';

/** What a page wants to be told at the end of a sign-in; see `docs/sign-in.md`. */
export interface Opening {
  /** The origin of the page. */
  readonly site: string;
  /** SHA-256 of what the page keeps to itself (RFC 7636, `S256`). Missing for the server's own pages, which are not told anything. */
  readonly challenge?: string;
  /** The page's own mark, told back to it. */
  readonly state: string;
  /** Where to go on the page's site; needed where the window cannot speak to the page that opened it. */
  readonly back?: string;
  /** As it was asked for. */
  readonly lang?: string;
  /** Somebody at a device that is not theirs: they are signed out by themselves. */
  readonly keep?: 'no';
}

const shape = z.object({
  site: z.string().max(300),
  challenge: z
    .string()
    .regex(/^[\w-]{43}$/)
    .exactOptional(),
  state: z.string().regex(/^[\w.~-]{16,128}$/),
  back: z.string().max(2_000).exactOptional(),
  lang: z.string().max(40).exactOptional(),
  keep: z.literal('no').exactOptional(),
});

/**
 * Reads what the window was opened with; undefined where it is not whole, or for a web site that is not the space's. Whatever
 * the window tells later goes to this very origin.
 *
 * @param own the server's own origin
 */
export function readOpening(params: URLSearchParams, { origins }: SpaceFile, own: string): Opening | undefined {
  const { return: back, ...given } = Object.fromEntries(params) as Readonly<Record<string, string>>;
  const read = shape.safeParse({ ...given, ...(back !== undefined && { back }) });
  if (!read.success) return undefined;
  const opening = read.data;
  const isOwn = opening.site === own;
  if (!isOwn && !origins.includes(opening.site)) return undefined;
  // A page of another site has to prove that it is the one that opened the window; our own are told nothing.
  if (opening.challenge === undefined && !(isOwn && opening.back !== undefined)) return undefined;
  if (opening.back !== undefined && !leadsTo(opening.back, opening.site)) return undefined;
  return opening;
}

/** An address of exactly this site, which a browser reads as we do. */
function leadsTo(address: string, site: string): boolean {
  return URL.canParse(address) && new URL(address).origin === site && /^https?:\/\/[^\\\s@]*$/.test(address);
}

/** As the query of an address, or as the fields of a form. */
export function writeOpening({ site, challenge, state, back, lang, keep }: Opening): URLSearchParams {
  const fields = { site, challenge, state, return: back, lang, keep };
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(given);
}

/** Where the page learns the code if the window cannot speak to it: in the fragment, which no server sees. */
export function returnTo({ back, state }: Opening, code: string): string | undefined {
  if (back === undefined) return undefined;
  const address = new URL(back);
  address.hash = new URLSearchParams({ 'civic-code': code, state }).toString();
  return address.href;
}
