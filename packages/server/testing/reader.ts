import assert from 'node:assert/strict';

/** One page as it was answered, and its forms. */
export interface Read {
  readonly status: number;
  /** Where it was read, after redirects. */
  readonly path: string;
  readonly html: string;
  readonly headers: Headers;
  /** Its forms by their path. */
  readonly forms: ReadonlyMap<string, Form>;
}

export interface Form {
  readonly action: string;
  /** What it sends along without being asked. */
  readonly hidden: URLSearchParams;
  /** As it stands in the page. */
  readonly html: string;
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;
type Fields = Readonly<Record<string, string>>;

const origin = 'http://civic.test';

/** Somebody with a browser without scripts: keeps cookies, follows redirects, and sends forms as browsers do. */
export class Reader {
  readonly #ask: Ask;
  /** By their name. */
  readonly cookies = new Map<string, string>();

  /** @param ask the server; a path that begins with `//` is its own */
  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async open(path: string, headers: Fields = {}): Promise<Read> {
    const response = await this.#fetch(path, { headers });
    return this.#follow(path, response);
  }

  /** Fills in one of a page's forms and sends it. */
  async send(page: Read, action: string, fields: Fields = {}, headers: Fields = {}): Promise<Read> {
    return this.#follow(action, await this.post(page, action, fields, headers));
  }

  /** The same, without going where the answer leads. */
  post(page: Read, action: string, fields: Fields = {}, headers: Fields = {}): Promise<Response> {
    const form = page.forms.get(action);
    if (!form) throw new Error(`No form ${action} among ${[...page.forms.keys()].join(', ')}`);
    const body = new URLSearchParams([...form.hidden, ...Object.entries(fields)]);
    return this.#fetch(form.action, { method: 'POST', body, headers: { origin, ...headers } });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers({ accept: 'text/html,*/*;q=0.8', ...(init.headers as Fields) });
    if (cookie) headers.set('cookie', cookie);
    const response = await this.#ask(`/${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async #follow(path: string, response: Response): Promise<Read> {
    const to = response.headers.get('location');
    if (to !== null) return this.open(to.replace(/#.*/, ''));
    const html = await response.text();
    return { status: response.status, path, html, headers: response.headers, forms: formsIn(html) };
  }
}

/** Without showing all of the page where it does not. */
export function says({ html }: Pick<Read, 'html'>, pattern: RegExp): void {
  assert.ok(pattern.test(html), `The page does not say ${String(pattern)}`);
}

export function lacks({ html }: Pick<Read, 'html'>, pattern: RegExp): void {
  assert.ok(!pattern.test(html), `The page says ${String(pattern)}`);
}

function formsIn(html: string): ReadonlyMap<string, Form> {
  const forms = [...html.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
  return new Map(
    forms.map(([, action = '', inner = '']) => {
      const inputs = [...inner.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
      const hidden = new URLSearchParams(inputs.map(([, name = '', value = '']) => [name, unescaped(value)]));
      const path = unescaped(action);
      return [path.replace(/[?#].*/, ''), { action: path.replace(/#.*/, ''), hidden, html: inner }];
    }),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
