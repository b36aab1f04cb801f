import { describe, expect, it } from 'vitest'
import { addCounts, NOTHING, readPlaywrightReport, readVitestReport } from './testCounts.ts'

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3, testResults: [] }

describe('counting tests', () => {
  it('counts what vitest ran, and skipped and to-do tests together', () => {
    expect(readVitestReport(vitest)).toEqual({ passed: 5, failed: 1, skipped: 5 })
  })
  it('counts a file that did not load as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(readVitestReport({ ...vitest, testResults }).failed).toBe(2)
  })
  it('counts a flaky end-to-end test as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }
    expect(readPlaywrightReport({ stats })).toEqual({ passed: 4, failed: 2, skipped: 0 })
  })
  it('does not take a report without numbers for a clean one', () => {
    expect(() => readVitestReport({})).toThrow('numPassedTests')
    expect(() => readPlaywrightReport({})).toThrow('expected')
  })
  it('adds layer to layer', () => {
    expect(addCounts({ ...NOTHING, passed: 2 }, { passed: 1, failed: 3, skipped: 1 })).toEqual({
      passed: 3,
      failed: 3,
      skipped: 1,
    })
  })
})
