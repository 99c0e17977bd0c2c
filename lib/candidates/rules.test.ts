import { describe, expect, test } from 'vitest'
import { monthsLater } from '@/lib/core/dates'
import {
  assertCounted,
  assertDay,
  assertMayAdmit,
  assertVoteHolds,
  ceremonyBy,
  isEndorsed,
  stageAfter,
} from './rules'

const its = { stage: 'outstanding' as const, helperId: null, certifiedOn: null, dossierOn: null }

test('cùng ngày sau bấy nhiêu tháng; tháng thiếu ngày thì ngày cuối tháng', () => {
  expect(monthsLater('2022-01-31', 1)).toBe('2022-02-28')
  expect(monthsLater('2020-02-29', 12)).toBe('2021-02-28')
  expect(monthsLater('2022-12-15', 60)).toBe('2027-12-15')
})

test('từng bước theo thứ tự; bước lặp lại hoặc nhảy cóc bị từ chối', () => {
  expect(stageAfter('help', its)).toBe('helped')
  expect(() => stageAfter('certify', its)).toThrow('chưa đến lượt')
  expect(() => stageAfter('startDossier', { ...its, stage: 'voted' })).toThrow('chưa đến lượt')
  expect(() => stageAfter('help', { ...its, stage: 'admitted' })).toThrow('chưa đến lượt')
  expect(() => stageAfter('certify', { ...its, stage: 'voted' })).toThrow('chưa đến lượt')
  expect(() => stageAfter('admit', { ...its, stage: 'dossier' })).toThrow()
  expect(() => stageAfter('stop', { ...its, stage: 'admitted' })).toThrow()
})

test('thay người giúp đỡ, giấy chứng nhận mới: vẫn ở bước đang đứng', () => {
  for (const stage of ['helped', 'certified', 'dossier', 'voted', 'endorsed'] as const)
    expect(stageAfter('help', { ...its, stage })).toBe(stage)
  for (const stage of ['certified', 'dossier'] as const)
    expect(stageAfter('certify', { ...its, stage })).toBe(stage)
})

test('theo dõi lại từ giấy tờ còn có, không từ lần biểu quyết cũ', () => {
  const stopped = { ...its, stage: 'stopped' as const }
  expect(stageAfter('resume', stopped)).toBe('outstanding')
  expect(stageAfter('resume', { ...stopped, helperId: 1 })).toBe('helped')
  expect(stageAfter('resume', { ...stopped, helperId: 1, certifiedOn: '2022-01-01' })).toBe('certified')
  expect(
    stageAfter('resume', { ...stopped, helperId: 1, certifiedOn: '2021-01-01', dossierOn: '2022-01-01' }),
  ).toBe('dossier')
})

describe('ngày chi bộ biểu quyết', () => {
  const voted = {
    bornOn: '1990-09-07',
    certifiedOn: '2020-01-10',
    dossierOn: '2022-03-01',
    heldOn: '2022-09-07',
  }
  const vote = (change: object) => () => assertVoteHolds({ ...voted, ...change })
  test.each([
    ['đủ 18 tuổi đúng ngày họp', { bornOn: '2004-09-07' }, undefined],
    ['thiếu một ngày', { bornOn: '2004-09-08' }, '18 tuổi'],
    ['60 tuổi đúng ngày họp', { bornOn: '1962-09-07' }, undefined],
    ['quá 60 tuổi một ngày', { bornOn: '1962-09-06' }, '60 tuổi'],
    ['giấy chứng nhận tròn 60 tháng', { certifiedOn: '2017-09-07' }, undefined],
    ['giấy chứng nhận quá một ngày', { certifiedOn: '2017-09-06' }, '60 tháng'],
    ['chưa có giấy chứng nhận', { certifiedOn: null }, '60 tháng'],
    ['hồ sơ tròn 12 tháng', { dossierOn: '2021-09-07' }, undefined],
    ['hồ sơ quá một ngày', { dossierOn: '2021-09-06' }, '12 tháng'],
  ])('%s', (_what, change, words) => {
    if (words) expect(vote(change)).toThrow(words)
    else expect(vote(change)).not.toThrow()
  })
})

test('đảng ủy: ít nhất hai phần ba cấp ủy viên', () => {
  expect(isEndorsed({ votes: 10, base: 15 })).toBe(true)
  expect(isEndorsed({ votes: 9, base: 15 })).toBe(false)
  expect(() => assertCounted({ votes: 15, base: 15 })).not.toThrow()
  expect(() => assertCounted({ votes: 16, base: 15 })).toThrow('nhiều hơn')
})

test('lễ kết nạp: có quyết định, từ ngày quyết định, hạn 30 ngày làm việc', () => {
  const decided = { state: 'approved', decidedOn: '2022-09-05' }
  expect(() => assertMayAdmit(decided, '2022-09-05')).not.toThrow()
  expect(() => assertMayAdmit(decided, '2022-09-04')).toThrow('05/09/2022')
  expect(() => assertMayAdmit({ state: 'waiting', decidedOn: null }, '2022-09-05')).toThrow('Chưa có quyết')
  expect(ceremonyBy('2022-09-05', [])).toBe('2022-10-17')
})

test('ngày của bước: không trước bước liền trước, không ở tương lai', () => {
  expect(() => assertDay('2022-09-07', '2022-09-07', '2022-09-07')).not.toThrow()
  expect(() => assertDay('2022-09-06', '2022-09-07', '2022-09-07')).toThrow('bước liền trước')
  expect(() => assertDay('2022-09-08', null, '2022-09-07')).toThrow('chưa đến')
})
