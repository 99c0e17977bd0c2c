import { readJson } from './files.js'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/** A check that only says yes or no. @param {boolean} passed @returns {Tally} */
export const single = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

/** A runner that failed without a failed test (a broken file, a missing report) counts as one failure. @param {Tally} tally @param {boolean} succeeded */
const honest = (tally, succeeded) => (succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 })

/** @param {string} file @param {boolean} succeeded */
export function vitestTally(file, succeeded) {
  const report = readJson(file)
  if (!report) return single(false)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  const failed = report.numFailedTests + broken.length
  return honest({ passed: report.numPassedTests, failed, skipped }, succeeded)
}

/** @param {string} file @param {boolean} succeeded */
export function playwrightTally(file, succeeded) {
  const report = readJson(file)
  if (!report) return single(false)
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, succeeded)
}
