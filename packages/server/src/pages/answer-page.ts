import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { compress, encodingFor, worthCompressing } from '../compress.ts';
import type { Call, Headers } from '../context.ts';

export interface PageAnswer {
  readonly status?: number;
  /** Origins of pictures that the page shows, besides its own. */
  readonly pictures?: readonly string[];
  /** Whether it runs modules of the server's own, and they may ask the server. */
  readonly scripts?: boolean;
  readonly headers?: Headers;
}

/** Whether a space's file names only addresses that may stand in a policy: an origin holds no sign that ends a directive. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\/[\w.:[\]-]+$/.test(text) && new URL(text).origin === text;
}

/**
 * What one of the server's own pages may do: nothing but what it is made for. `same-origin` as the referrer policy, since
 * without a referrer browsers send `Origin: null` with a form, and the origin is what tells our own forms from foreign ones.
 */
export function pageHeaders({ pictures = [], scripts = false }: PageAnswer = {}): Headers {
  const policy = [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src ${["'self'", ...new Set(pictures.filter(isOrigin))].join(' ')}`,
    ...(scripts ? [`script-src 'self'`, `connect-src 'self'`, `require-trusted-types-for 'script'`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // What a page shows may be its visitor's own, and its forms count once.
    'cache-control': 'private, no-store',
    vary: 'Accept-Language, Cookie, Accept-Encoding',
  };
}

/** Answers with a page that {@link page} drew. */
export async function answerPage(c: Call, drawn: string, answer: PageAnswer = {}): Promise<Response> {
  const headers = { ...pageHeaders(answer), ...answer.headers };
  const status = (answer.status ?? 200) as ContentfulStatusCode;
  const encoding = drawn.length < worthCompressing ? undefined : encodingFor(c.req.header('accept-encoding'));
  // By `body`, which keeps a cookie that was set on the way.
  if (encoding === undefined) return c.body(drawn, status, headers);
  return c.body(await compress(drawn, encoding), status, { ...headers, 'content-encoding': encoding });
}
