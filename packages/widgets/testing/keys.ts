import { sendKeys } from '@web/test-runner-commands';

/** Presses real keys, one after the other; `Shift+Tab` holds the first while it presses the second. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [held, pressed] = key.length > 1 ? key.split('+') : [key];
    // What drives Firefox knows single keys alone, what drives WebKit whole strokes alone.
    if (held === undefined || pressed === undefined || !navigator.userAgent.includes('Firefox')) {
      await sendKeys({ press: key });
      continue;
    }
    await sendKeys({ down: held });
    await sendKeys({ press: pressed });
    await sendKeys({ up: held });
  }
}
