import { describe, expect, test } from 'vitest'
import { emptyContent } from '@/lib/meetings/content'
import { ballotOf, cellOf, subjectOf } from '@/lib/meetings/testing-persons'
import { ballotProblems } from './ballot-problems'
import { personProblems } from './person-completion'
import { subjectResult } from './person-result'
import { type PersonKind, personKinds, personRules, thresholdFor } from './person-votes'

const rules = { persons: personRules({}), mayVoteOnline: false }
const result = (kind: PersonKind, votes: object, attendance = cellOf(15), own = rules) =>
  subjectResult(kind, subjectOf({ memberId: 1, vote: ballotOf(votes) }), attendance, own)

describe('tỷ lệ biểu quyết về một người', () => {
  test.each(['admission', 'confirmation', 'removal'] as const)('%s: ít nhất hai phần ba cơ số', (kind) => {
    expect(
      [9, 10, 11].map((inFavour) => result(kind, { inFavour, against: 15 - inFavour }).isAdopted),
    ).toEqual([false, true, true])
    expect(result(kind, { inFavour: 10 }).needed).toBe(10)
  })

  test('hai phần ba của 16 là 11, không làm tròn xuống', () => {
    const attendance = cellOf(16)
    expect([10, 11].map((inFavour) => result('admission', { inFavour }, attendance).isAdopted)).toEqual([
      false,
      true,
    ])
  })

  test('miễn sinh hoạt: quá nửa, vì văn bản không nêu tỷ lệ riêng; bộ quy tắc có thể nâng lên', () => {
    const attendance = cellOf(16)
    const votes = [8, 9, 10].map((inFavour) => result('exemption', { inFavour }, attendance))
    expect(votes.map(({ isAdopted }) => isAdopted)).toEqual([false, true, true])
    const raised = { ...rules, persons: { ...rules.persons, unnamedShare: 'twoThirds' as const } }
    expect(
      [10, 11].map((inFavour) => result('exemption', { inFavour }, attendance, raised).isAdopted),
    ).toEqual([false, true])
  })

  test.each([
    ['reprimand', 7, null],
    ['reprimand', 8, 'reprimand'],
    ['reprimand', 9, 'reprimand'],
    ['none', 8, 'none'],
    ['expulsion', 8, null],
    ['expulsion', 9, null],
    ['expulsion', 10, 'expulsion'],
    ['expulsion', 11, 'expulsion'],
  ] as const)('kỷ luật: %s được %i/15 phiếu thì kết quả là %s', (penalty, votes, decided) => {
    expect(result('discipline', { [penalty]: votes, warning: 15 - votes }).decided).toBe(
      decided ?? (15 - votes > 7 ? 'warning' : null),
    )
  })

  test('kiểm điểm: mức mà quá nửa bỏ phiếu từ mức ấy trở lên', () => {
    expect(result('yearEnd', { excellent: 8, good: 7 }).decided).toBe('excellent')
    const lower = result('yearEnd', { excellent: 7, good: 8 })
    expect(lower).toMatchObject({ decided: 'good', behind: { part: 15, whole: 15 } })
    expect(result('yearEnd', { excellent: 3, failed: 4 }).decided).toBeNull()
  })

  test('khai trừ luôn cần hai phần ba, dù bộ quy tắc để quá nửa', () => {
    expect(personKinds.map((kind) => thresholdFor(kind, rules.persons))).toEqual([
      'half',
      'twoThirds',
      'twoThirds',
      'half',
      'twoThirds',
      'half',
      'half',
    ])
    expect(thresholdFor('discipline', rules.persons, 'expulsion')).toBe('twoThirds')
  })
})

describe('cơ số', () => {
  test('dự bị, sinh hoạt tạm thời không tính; miễn và tạm thời nơi khác chỉ tính khi dự; vắng vẫn trong cơ số', () => {
    const attendance = [
      ...cellOf(9),
      ...cellOf(1, { state: 'excused' }),
      ...cellOf(1, { standing: 'probationary' }),
      ...cellOf(1, { isSuspended: true }),
      ...cellOf(1, { isExempt: true, state: 'exemptAbsent' }),
      ...cellOf(1, { isExempt: true }),
    ]
    expect(result('admission', { inFavour: 7 }, attendance)).toMatchObject({ base: 11, voters: 10 })
  })

  test('người được xét có phiếu như mọi người, trừ khi bộ quy tắc nói khác', () => {
    const own = { ...rules, persons: { ...rules.persons, maySubjectVote: false } }
    expect(result('removal', {}, cellOf(15))).toMatchObject({ base: 15, voters: 15 })
    expect(result('removal', {}, cellOf(15), own)).toMatchObject({ base: 14, voters: 14 })
  })

  test('phiếu kín chỉ phát trong hội trường, kể cả nơi được biểu quyết trực tuyến', () => {
    const attendance = [...cellOf(10), ...cellOf(2, { state: 'online' })]
    const online = { ...rules, mayVoteOnline: true }
    expect(result('admission', {}, attendance, online)).toMatchObject({ base: 12, voters: 10 })
    const card = subjectOf({ memberId: null, vote: { form: 'card' } })
    expect(subjectResult('admission', card, attendance, online)).toMatchObject({ base: 12, voters: 12 })
  })
})

describe('số phiếu', () => {
  const problems = (vote: object, kind: PersonKind = 'admission') =>
    ballotProblems(kind, subjectOf({ vote }), { base: 16, voters: 15 }).map(({ field }) => field)
  const sheets = { form: 'secret', issued: 15, returned: 14, valid: 13, invalid: 1, inFavour: 12, against: 1 }

  test('đúng thì không nhắc gì', () => {
    expect(problems(sheets)).toEqual([])
  })
  test.each([
    [{ issued: 16 }, ['issued']],
    [{ returned: 16, valid: 15, inFavour: 14 }, ['returned']],
    [{ invalid: 2 }, ['valid']],
    [{ inFavour: 11 }, ['inFavour']],
    [{ inFavour: 13 }, ['inFavour']],
    [{ issued: null }, ['issued']],
    [{ valid: null }, ['valid']],
    [{ form: 'show' }, ['form']],
  ])('%o → %o', (change, fields) => {
    expect(problems({ ...sheets, ...change })).toEqual(fields)
  })

  test('thẻ đảng viên: cộng đủ số được biểu quyết, hoặc ghi rõ vì sao thiếu', () => {
    const card = { form: 'card', inFavour: 14, against: 1 }
    expect(problems(card)).toEqual([])
    expect(problems({ ...card, against: 2 })).toEqual(['inFavour'])
    expect(problems({ ...card, against: 0 })).toEqual(['inFavour'])
    expect(problems({ ...card, against: 0, otherOpinion: '01 đồng chí về sớm' })).toEqual([])
  })

  test('kỷ luật và xếp loại chỉ bỏ phiếu kín', () => {
    expect(problems({ form: 'card', inFavour: 15 }, 'discipline')).toEqual(['form'])
    expect(problems({ ...sheets, inFavour: null, against: null, excellent: 13 }, 'yearEnd')).toEqual([])
  })
})

describe('thiếu gì thì nói, dẫn tới đúng ô', () => {
  const ask = (kind: PersonKind, given: object, more: object[] = []) => {
    const subjects = [given, ...more].map((each) =>
      subjectOf({ name: 'Trần Thị Mơ', conclusion: 'Nhất trí', vote: ballotOf({ inFavour: 15 }), ...each }),
    )
    const results = subjects.map((subject) => subjectResult(kind, subject, cellOf(15), rules))
    const tellers = [{ name: 'Bùi Thị Lụa', position: '' }]
    return personProblems(kind, { ...emptyContent(), subjects, tellers }, results, '2022-09-07')
  }
  const fields = (kind: PersonKind, given: object, more: object[] = []) =>
    ask(kind, given, more).map(({ field }) => field?.replace('subjects.0.', ''))
  const admission = { bornOn: '2000-01-01', papers: 'Đơn', introducers: 'Đào Xuân Thạch', strengths: 'Tốt' }

  test('chưa có ai; bỏ phiếu kín mà chưa có tổ kiểm phiếu', () => {
    const none = (subjects: ReturnType<typeof subjectOf>[]) =>
      personProblems('admission', { ...emptyContent(), subjects }, [], '2022-09-07')
    expect(none([])).toEqual([{ section: 'subjects', message: 'Chưa ghi người được xét.' }])
    expect(none([subjectOf(admission)])[0]).toMatchObject({ section: 'tellers' })
  })

  test('kết nạp: đủ 18 tuổi vào ngày họp', () => {
    expect(fields('admission', admission)).toEqual([])
    expect(fields('admission', { ...admission, bornOn: '2004-09-08' })).toEqual(['bornOn'])
    expect(fields('admission', { ...admission, bornOn: '2004-09-07' })).toEqual([])
    expect(fields('admission', {})).toEqual(['bornOn', 'introducers', 'papers', 'strengths'])
  })

  test('công nhận: hết 12 tháng dự bị', () => {
    const own = { memberId: 3, papers: 'Bản tự kiểm điểm', strengths: 'Tốt' }
    expect(fields('confirmation', { ...own, admittedOn: '2021-09-08' })).toEqual(['probationEndsOn'])
    expect(fields('confirmation', { ...own, admittedOn: '2021-09-07' })).toEqual([])
    expect(
      fields('confirmation', { ...own, admittedOn: '2021-08-01', probationEndsOn: '2022-10-01' }),
    ).toEqual(['probationEndsOn'])
  })

  test('miễn: tuổi cao, sức khỏe yếu không ghi hạn; trường hợp khác dưới 12 tháng', () => {
    const own = { memberId: 3, startsOn: '2022-09-07' }
    expect(fields('exemption', own)).toEqual(['exemptionKind'])
    expect(fields('exemption', { ...own, exemptionKind: 'ageHealth' })).toEqual([])
    expect(fields('exemption', { ...own, exemptionKind: 'ageHealth', endsOn: '2023-01-01' })).toEqual([
      'endsOn',
    ])
    expect(fields('exemption', { ...own, exemptionKind: 'mobileWork', endsOn: '2023-09-06' })).toEqual([
      'endsOn',
    ])
    expect(fields('exemption', { ...own, exemptionKind: 'mobileWork', endsOn: '2023-09-05' })).toEqual([])
  })

  test('xóa tên, kỷ luật, kiểm điểm: căn cứ, hình thức, mức tự nhận', () => {
    expect(fields('removal', { memberId: 3 })).toEqual(['ground', 'warnings'])
    expect(fields('discipline', { memberId: 3, vote: ballotOf({ warning: 15 }) })).toEqual([
      'penalty',
      'papers',
    ])
    expect(fields('yearEnd', { memberId: 3, vote: ballotOf({ good: 15 }) })).toEqual(['selfLevel'])
    expect(fields('leaving', { memberId: 3 })).toEqual(['papers'])
    expect(fields('leaving', { memberId: 3, papers: 'Đơn ngày 01/9/2022' })).toEqual([])
  })

  test('một người chỉ xét một lần; chọn trong danh sách, trừ kết nạp', () => {
    const own = { memberId: 3, ground: 'absent', warnings: 'Ba lần' }
    expect(fields('removal', own, [own])).toEqual(['subjects.1.memberId'])
    expect(fields('removal', { ...own, memberId: null })).toEqual(['memberId'])
  })
})
