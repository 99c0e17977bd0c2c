import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { playwrightTally, single, sum, vitestTally } from './tally.js'

const file = join(mkdtempSync(join(tmpdir(), 'tally-')), 'report.json')
const report = (content) => {
  writeFileSync(file, JSON.stringify(content))
  return file
}
const vitest = (passed, failed, testResults = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, testResults })

describe('bảng đếm của npm test', () => {
  test('cộng các phần lại', () => {
    expect(sum([single(true), single(false), { passed: 3, failed: 1, skipped: 2 }])).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    })
  })

  test('tệp không nạp được tính là một lần hỏng', () => {
    const broken = [{ status: 'failed', assertionResults: [] }]
    expect(vitestTally(vitest(5, 0, broken), false)).toMatchObject({ passed: 5, failed: 1 })
  })

  test('chương trình báo hỏng mà không phép thử nào hỏng thì vẫn là hỏng', () => {
    expect(vitestTally(vitest(5, 0), false).failed).toBe(1)
    expect(vitestTally(vitest(5, 0), true).failed).toBe(0)
  })

  test('không có bản ghi kết quả là hỏng', () => {
    expect(vitestTally('/không/có', true)).toEqual(single(false))
    expect(playwrightTally('/không/có', true)).toEqual(single(false))
  })

  test('phép thử lúc được lúc không tính là hỏng', () => {
    const stats = { expected: 7, unexpected: 0, flaky: 1, skipped: 0 }
    expect(playwrightTally(report({ stats }), true)).toMatchObject({ passed: 7, failed: 1 })
  })
})
