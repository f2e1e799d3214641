import type { Headers } from './context.ts';

/** On every answer. What is answered is data: nothing in it may run, be framed or be guessed at. */
export const securityHeaders: Headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** What any page may read: that there is no such space, that an origin is not registered, how the interface is described. */
export const publicHeaders: Headers = {
  ...securityHeaders,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After',
};
