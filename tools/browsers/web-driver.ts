/** One window of a browser, driven by WebDriver's plain HTTP: https://www.w3.org/TR/webdriver2/ */
export interface WebDriver {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs the body of a function, which may return a promise, in the page. */
  run<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** Presses each key in turn, named as `KeyboardEvent.key` names it; `Shift+Tab` holds the first while it presses the second. */
  press(keys: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a session at a driver that listens on `http://127.0.0.1:<port>`. */
export async function openWebDriver(port: number, capabilities: object): Promise<WebDriver> {
  const driver = `http://127.0.0.1:${port}`;
  const { sessionId } = await ask<{ sessionId: string }>('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${driver}/session/${sessionId}`;
  return {
    goto: (url) => ask('POST', `${session}/url`, { url }),
    url: () => ask('GET', `${session}/url`),
    run: (body, ...args) => ask('POST', `${session}/execute/sync`, { script: body, args }),
    press: (keys) =>
      ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: keys.flatMap(strokes) }] }),
    resize: (width, height) => ask('POST', `${session}/window/rect`, { width, height }),
    close: () => ask('DELETE', session),
  };
}

async function ask<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error ?? response.status}: ${value.message ?? ''}`);
  return value;
}

/** As WebDriver numbers the keys that write nothing. */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function strokes(keys: string): object[] {
  // A lone plus is a key, not what joins two.
  const values = (keys.length > 1 ? keys.split('+') : [keys]).map((key) => codes[key] ?? key);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}
