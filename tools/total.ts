/** What a stage of the checks came to. */
export interface Total {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Total = { passed: 0, failed: 0, skipped: 0 };

export function sum(totals: readonly Total[]): Total {
  return totals.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: a.skipped + b.skipped,
    }),
    nothing,
  );
}

/** One check that has no parts, such as the compiler's. */
export function single(passed: boolean): Total {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** The closing line: `3 passed, 1 failed`, and `, 2 skipped` where some were. */
export function closingLine({ passed, failed, skipped }: Total): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run in which nothing was executed proves nothing, and so fails. */
export function succeeded({ passed, failed }: Total): boolean {
  return failed === 0 && passed > 0;
}
