import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Finds all addresses of a name; Node's own resolver unless given. */
export type Resolve = (
  name: string,
  options: LookupOptions & { all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

export interface OutboundOptions {
  /**
   * `host:port` that may be reached although it is not public or not behind TLS: a sign-in service within the city's own
   * network, named by whoever runs the server. Exact; the port has to be said.
   */
  readonly allow?: readonly string[];
  /** Milliseconds until the whole answer has to be there; 10 s unless given. */
  readonly timeout?: number;
  /** Bytes that an answer may have; 1 MiB unless given. */
  readonly limit?: number;
  readonly resolve?: Resolve;
}

export type OutboundReason = 'scheme' | 'address' | 'redirects' | 'too-large' | 'timed-out' | 'unreachable';

/** Why nothing was asked, or nothing came back. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly reason: OutboundReason;

  constructor(reason: OutboundReason, options?: ErrorOptions) {
    super(`The call to another server was given up: ${reason}.`, options);
    this.reason = reason;
  }
}

const mostRedirects = 3;

/**
 * The one way in which the server asks other servers: like `fetch`, but by HTTPS, to public addresses alone. The address
 * that was checked is the one that is connected to, so that a name cannot mean another one a moment later; each redirect
 * is checked like a first request, and forgets credentials where it leads to another origin.
 *
 * @throws OutboundError; or the signal's reason
 */
export async function outboundFetch(
  url: string | URL,
  init: RequestInit = {},
  options: OutboundOptions = {},
): Promise<Response> {
  const limited = AbortSignal.timeout(options.timeout ?? 10_000);
  const signal = init.signal ? AbortSignal.any([init.signal, limited]) : limited;
  try {
    return await follow(new Request(url, { ...init, signal, ...(init.body != null && { duplex: 'half' }) }), options);
  } catch (cause) {
    if (cause instanceof OutboundError) throw cause;
    if (init.signal?.aborted) throw init.signal.reason;
    throw new OutboundError(limited.aborted ? 'timed-out' : 'unreachable', { cause });
  }
}

async function follow(first: Request, options: OutboundOptions): Promise<Response> {
  const body = first.body === null ? undefined : Buffer.from(await first.arrayBuffer());
  let step: Step = { url: new URL(first.url), method: first.method, headers: new Headers(first.headers), body };
  for (let redirects = 0; ; redirects++) {
    const answer = await send(step, first.signal, options);
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || next === null || first.redirect === 'manual') return answer;
    if (first.redirect === 'error' || redirects === mostRedirects || !URL.canParse(next, step.url))
      throw new OutboundError('redirects');
    step = redirected(step, new URL(next, step.url), answer.status);
  }
}

interface Step {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Buffer | undefined;
}

/** As browsers do (Fetch, HTTP-redirect fetch): 303, and a POST that was moved, become a GET. */
function redirected({ url: before, method, headers: sent, body }: Step, url: URL, status: number): Step {
  const headers = new Headers(sent);
  if (url.origin !== before.origin) for (const name of ['authorization', 'cookie']) headers.delete(name);
  const asGet = status === 303 ? method !== 'HEAD' : (status === 301 || status === 302) && method === 'POST';
  if (!asGet) return { url, method, headers, body };
  for (const name of ['content-type', 'content-length']) headers.delete(name);
  return { url, method: 'GET', headers, body: undefined };
}

async function send(
  { url, method, headers, body }: Step,
  signal: AbortSignal,
  options: OutboundOptions,
): Promise<Response> {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const trusted = options.allow?.includes(`${url.hostname}:${port}`) ?? false;
  if (url.protocol !== 'https:' && !(trusted && url.protocol === 'http:')) throw new OutboundError('scheme');
  if (url.username !== '' || url.password !== '') throw new OutboundError('address');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // An address in the URL is never looked up; the parser of URLs has written all its forms in one way.
  if (isIP(host) !== 0 && !trusted && !isPublicAddress(host)) throw new OutboundError('address');

  const incoming = await new Promise<IncomingMessage>((resolved, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, {
      method,
      headers: { ...Object.fromEntries(headers), ...(body && { 'content-length': body.length }) },
      lookup: checkedLookup(options.resolve ?? resolve, trusted),
      agent: false, // A connection that somebody else opened was not checked for this call.
      signal,
    });
    request.once('response', resolved).once('error', reject);
    request.end(body);
  });
  return responseOf(incoming, method, options.limit ?? 1_048_576);
}

/** Connects to what was checked: if one address of a name is not public, the name is not. */
function checkedLookup(find: Resolve, trusted: boolean): LookupFunction {
  return (name, { all, ...options }, done) => {
    find(name, { ...options, all: true }, (error, addresses) => {
      const first = error ? undefined : addresses[0];
      if (!first) done(error ?? new Error('There is no such name.'), []);
      else if (!trusted && !addresses.every(({ address }) => isPublicAddress(address)))
        done(new OutboundError('address'), []);
      else if (all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

async function responseOf(incoming: IncomingMessage, method: string, limit: number): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new OutboundError('too-large');
    chunks.push(chunk);
  }
  const status = incoming.statusCode ?? 0;
  if (status < 200 || status > 599) throw new OutboundError('unreachable');
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value);
  const empty = method === 'HEAD' || [204, 205, 304].includes(status);
  return new Response(empty ? null : Buffer.concat(chunks), { status, headers });
}
