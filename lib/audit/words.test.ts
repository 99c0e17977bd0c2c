import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { policy } from '@/lib/auth/policy'
import { aboutOf, subjectWords } from './subjects'
import { actionsSaying, actionWords } from './words'

/** Names written into the log by hand, beside those of the policy that action() writes. */
const written = ['lib', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .filter((source) => source.includes('auditEntries'))
    .flatMap((source) =>
      [...source.matchAll(/(?:action: |[eE]ntry\()'([\w.]+)'/g)].map(([, name = '']) => name),
    ),
)

test('mọi việc ghi vào nhật ký đều có tên bằng lời', () => {
  expect(written).toEqual(expect.arrayContaining(['signIn', 'paper.read', 'feeds.create', 'sessions.end']))
  expect([...Object.keys(policy), ...written].filter((name) => actionWords(name) === name)).toEqual([])
})

test('tên bằng lời không lặp lại, không lẫn tên trong mã', () => {
  const said = Object.keys(policy).map(actionWords)
  expect(new Set(said).size).toBe(said.length)
  expect(said.filter((words) => /[a-z]\.[a-z]/.test(words))).toEqual([])
})

test('tìm theo lời; việc của bản cũ giữ tên cũ', () => {
  expect(actionsSaying('hoàn tất')).toEqual(['minutes.complete'])
  expect(actionWords('meetings.merge')).toBe('meetings.merge')
})

test('đối tượng nói bằng lời, mã để tìm ở dưới; địa chỉ giữ nguyên', () => {
  expect(subjectWords('minutes:12')).toEqual({ text: 'Biên bản', note: 'minutes:12' })
  expect(subjectWords('/meetings')).toEqual({ text: '/meetings' })
  expect(subjectWords('accounts:43', { kind: 'accounts', name: 'Hà Thị Mận', href: '/accounts/43' })).toEqual(
    {
      text: 'Tài khoản: Hà Thị Mận',
      href: '/accounts/43',
      note: 'accounts:43',
    },
  )
  const place = { kind: 'organisations', name: 'Chi bộ thôn Đông Hạ', href: '/organisations/7' } as const
  expect(subjectWords('accounts:7', place), 'tên là của nơi ghi việc').toMatchObject({
    text: 'Tài khoản tại Chi bộ thôn Đông Hạ',
  })
})

test.each([
  ['accounts.close', 'accounts:43', {}, { kind: 'accounts', id: 43 }],
  // The id of such a subject is that of the place where it was done.
  ['accounts.create', 'accounts:7', { made: 43 }, { kind: 'accounts', id: 43 }],
  ['accounts.create', 'accounts:7', { reason: 'Từ chối' }, { kind: 'organisations', id: 7 }],
  ['members.create', 'members:9', { admittedOn: '2022-09-02' }, { kind: 'members', id: 9 }],
  ['meetings.create', 'meetings:7', { meetingId: 5 }, { kind: 'meetings', id: 5 }],
  ['meetings.open', 'meetings:7', { month: '2022-09-01' }, { kind: 'organisations', id: 7 }],
  ['meetings.withdraw', 'meetings:7', { month: '2022-09-01' }, { kind: 'organisations', id: 7 }],
  ['organisations.create', 'organisations:1', { made: 8 }, { kind: 'organisations', id: 8 }],
  ['feedback.assign', 'feedback:1,2', {}, undefined],
  ['minutes.send', 'minutes:3', {}, undefined],
  ['accounts.close', 'accounts:-', {}, undefined],
])('đối tượng của %s %s', (action, subject, detail, about) => {
  expect(aboutOf({ action, subject, detail })).toEqual(about)
})
