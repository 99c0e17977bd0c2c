import { describe, expect, test } from 'vitest'
import { admissionRules } from '@/db/seed/base/admission-rules'
import { monthsLater } from '@/lib/core/dates'
import type { RuleValues } from '@/lib/rulesets/values'
import { ceremonyTerm, termAfterVote, verificationTerm } from './terms'
import {
  assertAsked,
  assertCounted,
  assertDay,
  assertEndorsed,
  assertMayAdmit,
  assertVoteHolds,
  committeeVoteWords,
  isEndorsed,
  stageAfter,
} from './way'

const [before294, of294] = admissionRules.map((set): Given => ({ ...set, id: 1 })) as [Given, Given]
type Given = { id: number; name: string; source: string; values: RuleValues<'admission'> }
/** A later regulation as the board enters it: no points named, other values. */
const later: Given = {
  id: 2,
  name: 'Quy định sau',
  source: 'Quy định thử ngày 01/01/2027',
  values: {
    ...{ youngestYears: 20, oldestYears: 55, certificateMonths: 36, dossierMonths: 6 },
    ...{ committeeShare: 'half', ceremonyDays: 20, ceremonyFrom: 'decision' },
  },
}

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
  for (const step of ['askVerification', 'verify', 'hearOpinions'] as const) {
    expect(stageAfter(step, { ...its, stage: 'dossier' })).toBe('dossier')
    for (const stage of ['certified', 'voted'] as const)
      expect(() => stageAfter(step, { ...its, stage })).toThrow('chưa đến lượt')
  }
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
  const vote =
    (change: object, rules = before294) =>
    () =>
      assertVoteHolds({ ...voted, ...change }, rules)
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
    for (const rules of [before294, of294]) {
      if (words) expect(vote(change, rules)).toThrow(words)
      else expect(vote(change, rules)).not.toThrow()
    }
  })

  test('nêu đúng điểm của quy định; trước 294 nói là thiết lập mặc định; quy tắc ban ghi nêu văn bản đã ghi', () => {
    const tooYoung = { bornOn: '2004-09-08' }
    expect(vote(tooYoung, of294)).toThrow('chưa đủ 18 tuổi (Quy định 294-QĐ/TW, mục 1).')
    expect(vote(tooYoung)).toThrow('(thiết lập mặc định theo mức của Quy định 294-QĐ/TW, mục 1).')
    expect(vote(tooYoung, later)).toThrow('chưa đủ 20 tuổi (Quy định thử ngày 01/01/2027).')
  })

  test.each([
    ['đủ 20 tuổi đúng ngày họp', { bornOn: '2002-09-07' }, undefined],
    ['19 tuổi', { bornOn: '2002-09-08' }, '20 tuổi'],
    ['55 tuổi đúng ngày họp', { bornOn: '1967-09-07' }, undefined],
    ['quá 55 tuổi một ngày', { bornOn: '1967-09-06' }, '55 tuổi'],
    ['giấy chứng nhận quá 36 tháng', { certifiedOn: '2019-09-06' }, '36 tháng'],
    ['hồ sơ quá 6 tháng', { dossierOn: '2022-03-06' }, '6 tháng'],
  ])('quy tắc ban ghi sau: %s', (_what, change, words) => {
    const given = { dossierOn: '2022-03-07', ...change }
    if (words) expect(vote(given, later)).toThrow(words)
    else expect(vote(given, later)).not.toThrow()
  })
})

test('đảng ủy: ít nhất hai phần ba cấp ủy viên; quá nửa nếu quy tắc của ngày họp nói vậy', () => {
  for (const rules of [before294, of294]) {
    expect(isEndorsed({ votes: 10, base: 15 }, rules)).toBe(true)
    expect(isEndorsed({ votes: 9, base: 15 }, rules)).toBe(false)
  }
  expect(isEndorsed({ votes: 8, base: 15 }, later)).toBe(true)
  expect(isEndorsed({ votes: 8, base: 16 }, later)).toBe(false)
  expect(committeeVoteWords({ votes: 9, base: 15 }, of294)).toBe('không đủ hai phần ba, báo cáo đủ số phiếu')
  expect(committeeVoteWords({ votes: 9, base: 15 }, later)).toBe('quá nửa')
  expect(() => assertCounted({ votes: 15, base: 15 })).not.toThrow()
  expect(() => assertCounted({ votes: 16, base: 15 })).toThrow('nhiều hơn')
  expect(() => assertEndorsed({ stage: 'voted', hasGrassroots: true }, of294)).toThrow(
    '(Quy định 294-QĐ/TW, mục 9.3.4)',
  )
  expect(() => assertEndorsed({ stage: 'voted', hasGrassroots: false }, of294)).not.toThrow()
})

test('lễ kết nạp: có quyết định, từ ngày quyết định, hạn 30 ngày làm việc', () => {
  const decided = { state: 'approved', decidedOn: '2022-09-05' }
  expect(() => assertMayAdmit(decided, '2022-09-05')).not.toThrow()
  expect(() => assertMayAdmit(decided, '2022-09-04')).toThrow('05/09/2022')
  expect(() => assertMayAdmit({ state: 'waiting', decidedOn: null }, '2022-09-05')).toThrow('Chưa có quyết')
  expect(ceremonyTerm('2022-09-05', of294, [])).toEqual({
    dueOn: '2022-10-17',
    words:
      '30 ngày làm việc từ ngày nhận được quyết định, ở đây tính từ ngày quyết định (Quy định 294-QĐ/TW, mục 4.1)',
  })
  expect(ceremonyTerm('2022-09-05', later, [])).toEqual({
    dueOn: '2022-10-03',
    words: '20 ngày làm việc từ ngày quyết định (Quy định thử ngày 01/01/2027)',
  })
})

test('từ ngày chi bộ họp: gửi trong 5, đảng ủy xét trong 25 ngày làm việc; quy tắc không nêu thì không có hạn', () => {
  expect(termAfterVote('sendDays', '2022-09-07', before294, [])?.dueOn).toBe('2022-09-14')
  expect(termAfterVote('endorseDays', '2025-09-08', of294, [])).toMatchObject({
    dueOn: '2025-10-13',
    words: expect.stringContaining('25 ngày làm việc từ ngày chi bộ họp (thiết lập mặc định theo Hướng dẫn'),
  })
  for (const rules of [later, undefined])
    expect(termAfterVote('sendDays', '2022-09-07', rules, [])).toBeUndefined()
})

test('thẩm tra lý lịch: trả lời trong 30, ở nước ngoài 90 ngày làm việc từ ngày gửi; quy tắc không nêu thì không có hạn', () => {
  const term = (isAbroad: boolean, rules: Given | undefined) =>
    verificationTerm({ askedOn: '2025-09-08', isAbroad }, rules, [])
  expect(term(false, of294)).toEqual({
    dueOn: '2025-10-20',
    words: '30 ngày làm việc từ ngày gửi (Hướng dẫn 06-HD/TW, điểm 3.4d)',
  })
  expect(term(true, of294)).toMatchObject({
    dueOn: '2026-01-12',
    words: expect.stringContaining('90 ngày làm việc từ ngày gửi, thẩm tra ở nước ngoài'),
  })
  expect(term(false, before294)?.words).toContain('thiết lập mặc định theo mức của Hướng dẫn 06')
  for (const rules of [later, undefined]) expect(term(false, rules)).toBeUndefined()
  expect(() => assertAsked('2022-09-08', '2022-09-08')).not.toThrow()
  expect(() => assertAsked('2022-09-07', '2022-09-08')).toThrow('08/09/2022')
  expect(() => assertAsked('2022-09-08', null)).toThrow('Chưa ghi ngày gửi')
})

test('ngày của bước: không trước bước liền trước, không ở tương lai', () => {
  expect(() => assertDay('2022-09-07', '2022-09-07', '2022-09-07')).not.toThrow()
  expect(() => assertDay('2022-09-06', '2022-09-07', '2022-09-07')).toThrow('bước liền trước')
  expect(() => assertDay('2022-09-08', null, '2022-09-07')).toThrow('chưa đến')
})
