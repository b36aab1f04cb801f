// Reads how many tests really ran out of the reports of vitest and Playwright.

/** What a layer did. A layer without tests of its own counts nothing. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  /** Skipped, pending or to-do: none is allowed. */
  readonly skipped: number
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Adds two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** Counts of `vitest --reporter=json`. A file that could not load has no tests, so it counts as one failure. */
export function readVitestReport(report: unknown): Counts {
  const fields = report as Record<string, unknown>
  const files = Array.isArray(fields.testResults) ? fields.testResults : []
  const unloaded = files.filter((file) => file.status === 'failed' && file.assertionResults?.length === 0)
  return {
    passed: count(fields, 'numPassedTests'),
    failed: count(fields, 'numFailedTests') + unloaded.length,
    skipped: count(fields, 'numPendingTests') + count(fields, 'numTodoTests'),
  }
}

/** Counts of `playwright --reporter=json`. A flaky test failed once: it counts as failed. */
export function readPlaywrightReport(report: unknown): Counts {
  const stats = ((report as Record<string, unknown>).stats ?? {}) as Record<string, unknown>
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky'),
    skipped: count(stats, 'skipped'),
  }
}

function count(fields: Record<string, unknown>, name: string): number {
  const value = fields[name]
  if (typeof value !== 'number') throw new Error(`The test report has no number "${name}"`)
  return value
}
