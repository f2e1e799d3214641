/** As much of a page as signing in takes. */
export interface Page {
  readonly location: Pick<Location, 'origin' | 'href' | 'assign'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  readonly crypto: Crypto;
  open(url: string, name: string, features: string): SignInPopup | null;
  addEventListener(kind: 'message', listener: (event: Message) => void): void;
  removeEventListener(kind: 'message', listener: (event: Message) => void): void;
}
export type SignInPopup = Pick<Window, 'closed' | 'close' | 'postMessage'>;
export type Message = Pick<MessageEvent, 'origin' | 'source' | 'data'>;

/** What a page has to know of a sign-in that it began. */
export interface Ticket {
  readonly verifier: string;
  readonly state: string;
}

/** Milliseconds between two looks at whether the window is still there. */
const interval = 500;

/** The page that this runs in; undefined in a program. */
export function browser(): Page | undefined {
  if (typeof window === 'undefined') return undefined;
  return {
    location,
    crypto,
    sessionStorage: storage(),
    open: (...given) => window.open(...given),
    addEventListener: (kind, listener) => window.addEventListener(kind, listener),
    removeEventListener: (kind, listener) => window.removeEventListener(kind, listener),
  };
}

function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined; // blocked: then signing in works with a window alone
  }
}

/** The key of `sessionStorage` under which a sign-in that is under way is kept. */
export function ticketKey(name: string): string {
  return name.replace('civic-token', 'civic-sign-in');
}

/** Opens the server's window and waits for what it hands over. */
export class SignInWindow {
  readonly #page: Page;
  readonly #address: string;
  readonly #key: string;
  #ticket: (Ticket & { readonly challenge: string }) | undefined;

  constructor(page: Page, base: string, name: string) {
    this.#page = page;
    this.#address = base.replace('/api/v1/spaces/', '/sign-in/');
    this.#key = ticketKey(name);
  }

  /** Makes ready what a press needs at once. Where the page is not encrypted there is no way. */
  async prepare(): Promise<void> {
    const { subtle } = this.#page.crypto as { readonly subtle?: SubtleCrypto };
    if (!subtle) return;
    const [verifier, state] = [this.#random(), this.#random()];
    const hash = await subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    this.#ticket = { verifier, state, challenge: base64url(new Uint8Array(hash)) };
  }

  /**
   * Opens the window in the same turn. Where none can be had the page itself goes there, and this never resolves. Undefined:
   * there is no way; resolves with undefined where the person gave up.
   */
  open(lang: string): Promise<{ readonly code: string; readonly verifier: string } | undefined> | undefined {
    const ticket = this.#ticket;
    if (!ticket) return undefined;
    const { verifier, state, challenge } = ticket;
    const { location } = this.#page;
    const url = new URL(this.#address);
    const asked = { site: location.origin, challenge, state, lang, return: location.href.replace(/#.*/, '') };
    for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, value);
    try {
      // Before it opens: a window takes a copy along, should it have to come back to the page by itself.
      this.#page.sessionStorage?.setItem(this.#key, JSON.stringify({ verifier, state } satisfies Ticket));
    } catch {
      // Then it has to be the window.
    }
    const popup = this.#page.open(url.href, 'civic-sign-in', 'popup,width=480,height=720');
    if (!popup || popup.closed) {
      location.assign(url.href);
      return new Promise(() => undefined);
    }
    void this.prepare(); // for the next press
    return this.#heard(popup, url.origin, state).then((code) => {
      this.#page.sessionStorage?.removeItem(this.#key);
      return code === undefined ? undefined : { code, verifier };
    });
  }

  /** Takes the word of that window alone, from the server's own origin, about this very sign-in. */
  #heard(popup: SignInPopup, origin: string, state: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      const hear = ({ origin: from, source, data }: Message): void => {
        const said = data as { civic?: unknown; state?: unknown; code?: unknown } | null;
        if (from !== origin || source !== popup || said?.civic !== 'sign-in' || said.state !== state) return;
        end(typeof said.code === 'string' ? said.code : undefined);
        popup.postMessage({ civic: 'sign-in', state, received: true }, origin);
        popup.close();
      };
      let gone = 0;
      // What it said last may still be on its way when it is gone.
      const timer = setInterval(() => popup.closed && ++gone > 1 && end(undefined), interval);
      const end = (code: string | undefined): void => {
        clearInterval(timer);
        this.#page.removeEventListener('message', hear);
        resolve(code);
      };
      this.#page.addEventListener('message', hear);
    });
  }

  #random(): string {
    return base64url(this.#page.crypto.getRandomValues(new Uint8Array(32)));
  }
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
