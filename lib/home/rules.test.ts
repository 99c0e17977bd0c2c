import { describe, expect, test } from 'vitest'
import { dueText, dutiesOfMeeting, inOrder, type OwnMeeting, urgencyOf } from './rules'

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
  dutiesOfMeeting({ ...meeting, ...change }, may, 5).map(({ title }) => title)

describe('việc của một kỳ sinh hoạt', () => {
  test.each([
    [{}, 'Đăng ký lịch sinh hoạt tháng 9/2022'],
    [{ state: 'registered' as const }, 'Ghi biên bản sinh hoạt tháng 9/2022'],
    [{ state: 'confirmed' as const, minutesStatus: 'draft' as const }, 'Ghi biên bản sinh hoạt tháng 9/2022'],
    [
      { state: 'held' as const, minutesStatus: 'completed' as const },
      'Gửi biên bản tháng 9/2022 lên cấp trên',
    ],
    [
      { state: 'held' as const, minutesStatus: 'returned' as const },
      'Bổ sung biên bản tháng 9/2022 bị trả lại',
    ],
  ])('%o', (change, title) => {
    expect(titles(change)).toEqual([title])
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
      { ...meeting, state: 'held', heldOn: '2022-09-07', minutesStatus: 'completed' },
      all,
      5,
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

test('quá hạn đứng trước, không có hạn đứng sau', () => {
  const make = (id: string, dueOn?: string) => ({ id, title: id, href: '', ...(dueOn ? { dueOn } : {}) })
  expect(
    inOrder([make('không'), make('sau', '2022-09-09'), make('trước', '2022-09-01')]).map(({ id }) => id),
  ).toEqual(['trước', 'sau', 'không'])
})
