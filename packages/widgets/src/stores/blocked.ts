import { tellWidgets } from '../connection.ts';

const key = Symbol.for('civic-widgets/blocked');
type Holder = Document & { [key]?: string };

/** Notices when the page's policy blocks the backend, so that the widgets can say so instead of "cannot be reached". */
export function noticeBlocking(page: Document, backend: string): void {
  page.addEventListener('securitypolicyviolation', (event) => {
    if (event.effectiveDirective !== 'connect-src' || !event.blockedURI.startsWith(backend)) return;
    (page as Holder)[key] = backend;
    // The browser tells this after the request has failed.
    tellWidgets(page);
  });
}

/** The backend's address, where the page's Content-Security-Policy kept us from it: by its `connect-src`. */
export function blockedBackend(page: Document): string | undefined {
  return (page as Holder)[key];
}
