import { expect, test } from 'vitest'
import { others, ways } from '@/e2e/support/feedback-walks'
import { policy } from '@/lib/auth/policy'
import { deskSteps, transitionOf, transitions } from './rules/transitions'

/** The journey through every step (e2e/feedback-steps.spec.ts) leaves out none of the table, so that a new one is seen. */

test('mỗi bước trong bảng, từ mỗi trạng thái của bước, có người đi trong trình duyệt', () => {
  const inTable = deskSteps.flatMap((step) => transitionOf(step).from.map((from) => `${step} từ ${from}`))
  const walked = new Set(ways.map(({ step, from }) => `${step} từ ${from}`))
  expect([...walked].sort()).toEqual(inTable.sort())
  const all = [...ways.map(({ step }) => step), ...Object.values(others).flat()]
  expect([...new Set(all)].sort()).toEqual(Object.keys(transitions).sort())
})

test.each(deskSteps)('%s: đúng những vai mà bảng quyền cho phép thì đi, các vai khác bị từ chối', (step) => {
  const may = new Set(ways.flatMap((way) => (way.step === step ? way.may : [])))
  expect([...may].sort()).toEqual(Object.keys(policy[transitionOf(step).permission]).sort())
})
