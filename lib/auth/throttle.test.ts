import { expect, test } from 'vitest'
import { limitsFor, waitAfter } from './throttle'

const settings = {
  guessesBeforeDelay: 5,
  addressGuessesBeforeDelay: 50,
  longestDelaySeconds: 60,
  strangerWindowMinutes: 60,
  strangerFirstDelaySeconds: 60,
}
const HOUR = 3600

/** When somebody who guesses as soon as it is allowed gets to guess, within a day. */
function guesses(key: string) {
  const limits = limitsFor(key, settings)
  const at: number[] = []
  for (let second = 0; second < 24 * HOUR; second++) {
    const counted = at.filter((each) => each > second - limits.windowMinutes * 60).length
    if (second - (at.at(-1) ?? -HOUR) >= Math.max(1, waitAfter(counted, limits))) at.push(second)
  }
  return at
}
const mostInAnHour = (at: number[]) =>
  Math.max(...at.map((from) => at.filter((each) => each >= from && each < from + HOUR).length))

test('từ máy lạ: mỗi giờ nhiều nhất 10 lần đoán một tài khoản, dù đoán cả ngày', () => {
  expect(mostInAnHour(guesses('name:an@unknown'))).toBe(10)
})

test('máy quen của chủ tài khoản: không bao giờ chờ quá một phút', () => {
  const limits = limitsFor('name:an@0b9c', settings)
  for (const failures of [0, 4, 5, 11, 1_000]) expect(waitAfter(failures, limits)).toBeLessThanOrEqual(60)
  expect([4, 5, 6, 7].map((failures) => waitAfter(failures, limits))).toEqual([0, 1, 2, 4])
})

test('một địa chỉ của cả cơ quan: 50 lần sai mới phải chờ', () => {
  const limits = limitsFor('address:10.0.0.1@unknown', settings)
  expect([49, 50].map((failures) => waitAfter(failures, limits))).toEqual([0, 1])
})
