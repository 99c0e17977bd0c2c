import { describe, expect, test } from 'vitest'
import { dutiesOfMeeting, type OwnMeeting } from './meeting-duties'
import { dueText, inOrder, nothingDue, urgencyOf } from './rules'
import { dutiesOfVisits } from './visit-duties'

const meeting: OwnMeeting = {
  id: 7,
  kind: 'regular',
  name: 'sinh hoạt',
  cell: 'Chi bộ thôn Đông Hạ',
  month: '2022-09-01',
  state: 'open',
  plannedOn: null,
  dueOn: '2022-09-07',
  heldOn: null,
  minutesStatus: null,
}
const all = { register: true, write: true, send: true }
const titles = (change: Partial<OwnMeeting>, may = all) =>
  dutiesOfMeeting({ ...meeting, ...change }, may).map(({ title }) => title)

describe('việc của một kỳ sinh hoạt', () => {
  test.each([
    [{}, 'Đăng ký lịch sinh hoạt tháng 9/2022'],
    [{ isBehind: true }, 'Ghi biên bản hoặc báo không họp được tháng 9/2022'],
    [{ state: 'registered' as const }, 'Ghi biên bản sinh hoạt tháng 9/2022'],
    [{ minutesStatus: 'draft' as const }, 'Ghi biên bản sinh hoạt tháng 9/2022'],
    [{ state: 'confirmed' as const, minutesStatus: 'draft' as const }, 'Ghi biên bản sinh hoạt tháng 9/2022'],
    [
      { state: 'held' as const, minutesStatus: 'completed' as const },
      'Gửi biên bản tháng 9/2022 lên cấp trên',
    ],
    [
      { state: 'held' as const, minutesStatus: 'returned' as const },
      'Bổ sung biên bản tháng 9/2022 bị trả lại',
    ],
    [
      {
        state: 'held' as const,
        minutesStatus: 'returned' as const,
        returnedReason: 'Ghi rõ số phiếu.\nIn lại.',
      },
      'Bổ sung biên bản tháng 9/2022 bị trả lại: Ghi rõ số phiếu.',
    ],
    [
      { state: 'held' as const, minutesStatus: 'returned' as const, returnedReason: 'a'.repeat(101) },
      `Bổ sung biên bản tháng 9/2022 bị trả lại: ${'a'.repeat(100)}…`,
    ],
    [
      { state: 'held' as const, minutesStatus: 'returned' as const, isSupplemented: true },
      'Gửi lại biên bản tháng 9/2022 đã bổ sung',
    ],
  ])('%o', (change, title) => {
    expect(titles(change)).toEqual([title])
  })

  test('biên bản bị trả lại mang hạn gửi của kỳ họp, nên đứng cùng việc quá hạn', () => {
    const held = {
      state: 'held',
      minutesStatus: 'returned',
      heldOn: '2022-09-07',
      sendWithinDays: 5,
    } as const
    expect(dutiesOfMeeting({ ...meeting, ...held }, all)).toMatchObject([{ dueOn: '2022-09-12' }])
  })

  test.each([
    { minutesStatus: 'sent' as const },
    { minutesStatus: 'received' as const },
    { state: 'notHeld' as const },
  ])('xong thì không còn việc: %o', (change) => {
    expect(titles({ state: 'held', ...change })).toEqual([])
  })

  test('chỉ hiện việc người ấy được làm', () => {
    expect(titles({ state: 'held', minutesStatus: 'completed' }, { ...all, send: false })).toEqual([])
    expect(titles({}, { ...all, register: false })).toEqual([])
    expect(titles({ state: 'confirmed' }, { ...all, write: false })).toEqual([])
  })

  test('hạn gửi tính từ ngày họp theo bộ quy tắc', () => {
    const [duty] = dutiesOfMeeting(
      { ...meeting, state: 'held', heldOn: '2022-09-07', minutesStatus: 'completed', sendWithinDays: 5 },
      all,
    )
    expect(duty?.dueOn).toBe('2022-09-12')
  })
})

test('mức gấp: trước, đúng và sau hạn', () => {
  const at = (dueOn: string) => urgencyOf({ id: '', title: '', href: '', dueOn }, '2022-09-07')
  expect([at('2022-09-06'), at('2022-09-07'), at('2022-09-10'), at('2022-09-11')]).toEqual([
    'late',
    'today',
    'soon',
    'later',
  ])
  expect(dueText({ id: '', title: '', href: '', dueOn: '2022-09-05' }, '2022-09-07')).toBe(
    'Hạn 05/09/2022, đã quá hạn 2 ngày',
  )
  expect(dueText({ id: '', title: '', href: '', dueOn: '2022-09-07' }, '2022-09-07')).toBe(
    'Hạn 07/09/2022, hôm nay',
  )
})

test('hạn tính bằng ngày làm việc thì nói bằng ngày làm việc', () => {
  const of = (dueOn: string, workDaysLeft: number) =>
    dueText({ id: '', title: '', href: '', dueOn, workDaysLeft }, '2022-09-19')
  expect(of('2022-09-09', -6)).toBe('Hạn 09/09/2022, đã quá hạn 6 ngày làm việc')
  expect(of('2022-09-26', 5)).toBe('Hạn 26/09/2022, còn 5 ngày làm việc')
  expect(of('2022-09-19', 0)).toBe('Hạn 19/09/2022, hôm nay')
  expect(of('2022-09-20', 0), 'chỉ còn ngày nghỉ').toBe('Hạn 20/09/2022, còn 1 ngày')
})

test('không giữ vai trò nào: nói ra và chỉ nơi hỏi, không như người chưa có việc', () => {
  expect(nothingDue(true, '0200 1')).toContain('không có việc nào đến hạn')
  expect(nothingDue(false, '0200 1')).toMatch(/không giữ vai trò nào .*hỗ trợ: 0200 1\.$/)
  expect(nothingDue(false, '')).toMatch(/cấp trên\.$/)
})

test('quá hạn đứng trước, không có hạn đứng sau', () => {
  const make = (id: string, dueOn?: string) => ({ id, title: id, href: '', ...(dueOn ? { dueOn } : {}) })
  expect(
    inOrder([make('không'), make('sau', '2022-09-09'), make('trước', '2022-09-01')]).map(({ id }) => id),
  ).toEqual(['trước', 'sau', 'không'])
  const numbered = ['Việc ban đầu 10', 'Việc ban đầu 2', 'Việc ban đầu 9']
  expect(inOrder(numbered.map((id) => make(id))).map(({ id }) => id)).toEqual([
    'Việc ban đầu 2',
    'Việc ban đầu 9',
    'Việc ban đầu 10',
  ])
})

describe('dự sinh hoạt của cấp trên', () => {
  const facts = { year: 2022, unmatched: 2, unvisited: 5, behind: 1, needed: 3 }
  const asked = (today: string, change = {}, match = true) =>
    dutiesOfVisits({ ...facts, ...change }, { match }, today, (part) => part).map(({ title }) => title)
  const unmatched = 'Xem 2 lượt đại biểu chưa khớp với danh sách dự sinh hoạt'
  const rest = [
    '5 chi bộ chưa có cấp trên dự sinh hoạt năm 2022',
    '1 đồng chí bí thư, phó bí thư chưa dự đủ 3 chi bộ năm 2022',
  ]

  test('tháng cuối quý và cả quý IV mới nhắc chi bộ chưa dự; đại biểu chưa khớp thì lúc nào cũng nhắc', () => {
    expect(['2022-08-31', '2022-07-01', '2022-02-28'].map((day) => asked(day))).toEqual(
      Array(3).fill([unmatched]),
    )
    for (const day of ['2022-03-01', '2022-09-30', '2022-10-01', '2022-11-15', '2022-12-31'])
      expect(asked(day), day).toEqual([unmatched, ...rest])
  })

  test('xong thì thôi; ai không được khớp thì không bị nhắc khớp', () => {
    expect(asked('2022-12-01', { unmatched: 0, unvisited: 0, behind: 0 })).toEqual([])
    expect(asked('2022-12-01', {}, false)).toEqual(rest)
  })
})
