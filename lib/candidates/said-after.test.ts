import { expect, test } from 'vitest'
import { saidAfter } from './said-after'

test('lời sau mỗi bước theo điều đã ghi: bước chưa làm thì không nói', () => {
  const none = {
    ...{ helper: null, certifiedOn: null, dossierOn: null, heldOn: null },
    ...{ verificationAskedOn: null, verifiedOn: null, opinionsOn: null },
  }
  const saidOf = (its: Parameters<typeof saidAfter>[0]) =>
    Object.entries(saidAfter(its)).flatMap(([step, said]) => (said ? [step] : []))
  expect(saidOf({ stage: 'outstanding', ...none })).toEqual(['create', 'resume'])
  expect(saidOf({ stage: 'stopped', ...none, helper: 'Lò A' })).toEqual(['help', 'stop'])
  expect(saidOf({ stage: 'admitted', ...none })).toEqual([])
  expect(saidAfter({ stage: 'certified', ...none, certifiedOn: '2022-03-20' }).certify).toEqual({
    title: 'Đã ghi giấy chứng nhận ngày 20/03/2022.',
  })
})
