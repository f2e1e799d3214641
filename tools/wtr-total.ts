import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';
import { sum, type Total } from './total.ts';

/** Sends what the run came to, to the process that started it; does nothing in a run by hand. */
export function totalReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      process.send?.(sum(sessions.map(totalOf)));
    },
  };
}

function totalOf(session: TestSession): Total {
  const tests = session.testResults === undefined ? [] : testsIn(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => !test.skipped && test.passed).length;
  const failed = tests.length - skipped - passed;
  if (tests.length === 0) console.error(`✖ ${session.testFile} ran no test in ${session.browser.name}`);
  // A file that cannot be loaded, or throws outside its tests, fails without a failed test.
  const failedOtherwise = failed === 0 && (session.passed !== true || tests.length === 0);
  return { passed, failed: failedOtherwise ? 1 : failed, skipped };
}

function testsIn(suite: TestSuiteResult): TestResult[] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}
