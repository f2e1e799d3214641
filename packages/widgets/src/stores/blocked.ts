import { tellWidgets } from '../connection.ts';

/** An address that the page's Content-Security-Policy kept us from. */
export interface Blocked {
  readonly address: string;
  readonly directive: string;
}

const key = Symbol.for('civic-widgets/blocked');
type Holder = Document & { [key]?: Blocked };

/** Notices when the page's policy blocks the backend, so that the widgets can say so instead of "cannot be reached". */
export function noticeBlocking(page: Document, backend: string): void {
  page.addEventListener('securitypolicyviolation', (event) => {
    if (event.effectiveDirective !== 'connect-src' || !event.blockedURI.startsWith(backend)) return;
    (page as Holder)[key] = { address: backend, directive: event.effectiveDirective };
    // The browser tells this after the request has failed.
    tellWidgets(page);
  });
}

export function blockedBy(page: Document): Blocked | undefined {
  return (page as Holder)[key];
}
