import { createHash, randomUUID } from 'node:crypto'
import { vi } from 'vitest'

// Of thousands of forms sent to be refused the server's log would bury what a failing test says.
const write = process.stderr.write.bind(process.stderr)
vi.spyOn(process.stderr, 'write').mockImplementation(
  (line) => String(line).includes('"event":"invalid"') || write(line),
)

/** What a stranger, a careless hand or a broken browser sends in one field of a form. */
export type Sent = Record<string, string | string[]>
type Change = (form: FormData, name: string, word: string) => void

const put =
  (value: (word: string) => string): Change =>
  (form, name, word) =>
    form.set(name, value(word))

export const LARGEST = 'một megabyte chữ'

const CHANGES: Record<string, Change> = {
  thiếu: (form, name) => form.delete(name),
  'để trống': put(() => '   '),
  [LARGEST]: put(() => 'ă'.repeat(500_000)),
  'quá dài': put((word) => `${word} `.repeat(4_000)),
  'kiểu khác': put(() => 'không phải số 1e309 -1 0x1F'),
  'số quá lớn': put(() => '99999999999999999999'),
  'số âm': put(() => '-1'),
  'mã không có thật': put(() => '2000000000'),
  'mảng thay cho chữ': (form, name, word) => form.append(name, `${word} khác`),
  'danh sách thay cho chữ': (form, name, word) => {
    form.delete(name)
    for (const each of [word, 'x', '']) form.append(`${name}[]`, each)
  },
  'tệp thay cho chữ': (form, name) => form.set(name, new File(['x'], 'tệp.pdf')),
  NUL: put((word) => `${word}\0x`),
  'dấu đảo chiều chữ': put((word) => `\u202e${word}`),
  'nửa ký tự': put((word) => `${word}\ud83d`),
  'chữ tách dấu': put((word) => `Đồng chí Nguyễn ${word}`.normalize('NFD')),
  HTML: put(() => '<script>alert(1)</script>"\'--; DROP TABLE members'),
  'tên ô lạ': (form, name, word) => {
    for (const strange of ['__proto__', 'constructor', 'toString', `${name}.x`, `${name}[0][y]`, '$ACTION_x'])
      form.append(strange, word)
  },
  'ngày không có': put(() => '31/02/2022'),
}
export const changes = Object.keys(CHANGES)

/** The same choice for the same words, so that a failure can be looked at again. */
export const pick = <Each>(from: readonly Each[], words: string): Each | undefined =>
  from[createHash('sha256').update(words).digest().readUInt32BE() % from.length]

function formOf(sent: Sent, submitKey: string = randomUUID()) {
  const form = new FormData()
  form.append('submitKey', submitKey)
  for (const [name, value] of Object.entries(sent))
    for (const each of Array.isArray(value) ? value : [value]) form.append(name, each)
  return form
}

/** The form with one field as nobody ought to send it. */
export function spoilt(sent: Sent, change: string, field: string) {
  const form = formOf(sent)
  const word = sent[field] ?? sent[`${field}[]`] ?? ''
  CHANGES[change]?.(form, sent[`${field}[]`] === undefined ? field : `${field}[]`, String(word))
  return form
}
