import type { organisationKind, role } from '@/db/schema'
import { RuleError } from '@/lib/core/errors'
import { isInCell } from '@/lib/members/rules'
import { commonPasswords, localWords } from './common-passwords'
import { roleLabel } from './labels'

type Role = (typeof role.enumValues)[number]
type Kind = (typeof organisationKind.enumValues)[number]

/** Which roles exist in which kind of organisation: product.md §3. */
export const rolesAt: Record<Kind, readonly Role[]> = {
  top: [
    'districtOffice',
    'organisationBoard',
    'permanentCommittee',
    'standingCommittee',
    'inspector',
    'admin',
  ],
  grassroots: ['committeeOffice', 'committeeSecretary'],
  section: ['committeeOffice', 'committeeSecretary'],
  cell: ['cellSecretary', 'cellRecorder', 'member'],
  group: [],
  agency: ['agencyOfficer', 'agencyHead'],
}

export function assertRoleFits(role: Role, kind: Kind) {
  if (!rolesAt[kind].includes(role))
    throw new RuleError(
      rolesAt[kind].length > 0
        ? `Tổ chức đã chọn không có vai trò này mà có: ${rolesAt[kind].map((each) => roleLabel[each]).join('; ')}. Đồng chí chọn lại.`
        : 'Tổ đảng không có vai trò trong cổng; đồng chí chọn chi bộ của tổ.',
      'role',
    )
}

/** What a member who moved away may still be: the keeper of the machine, one of an agency. Work, no post. */
const byWork: readonly Role[] = ['admin', 'agencyOfficer', 'agencyHead']

/** Whoever has left the register acts for nobody: the same that ends the roles on leaving (trigger `end_grants`). */
export function assertStillMember(status: string | undefined, role?: Role) {
  if (status === undefined || isInCell(status)) return
  if (status === 'transferred' && role && byWork.includes(role)) return
  throw new RuleError(
    'Đồng chí này không còn trong danh sách đảng viên nên không giữ vai trò trong cổng; đồng chí chọn người khác.',
    role ? 'role' : 'memberId',
  )
}

/** Kiểm tra một tổ chức: a decision names it and its dates; it lies below the top, which has its own inspectors. */
const inspectable: readonly Kind[] = ['grassroots', 'section', 'cell']

export function assertInspectionFits(
  { role, decision, endsOn }: { role: Role; decision: string; endsOn?: string },
  kind: Kind,
) {
  if (!decision) {
    if (role === 'inspector' && inspectable.includes(kind))
      throw new RuleError(
        'Kiểm tra một đảng ủy, chi bộ phải có quyết định; đồng chí ghi quyết định kiểm tra.',
        'decision',
      )
    return assertRoleFits(role, kind)
  }
  if (role !== 'inspector')
    throw new RuleError(
      'Quyết định kiểm tra chỉ đi với vai trò Ủy ban Kiểm tra; đồng chí chọn lại vai trò hoặc để trống ô này.',
      'decision',
    )
  if (!inspectable.includes(kind))
    throw new RuleError(
      'Đồng chí chọn đảng ủy cơ sở hoặc chi bộ được kiểm tra theo quyết định.',
      'organisationId',
    )
  if (!endsOn)
    throw new RuleError('Kiểm tra là trong thời gian của quyết định; đồng chí nhập ngày kết thúc.', 'endsOn')
}

export function assertDatesInOrder(startsOn: string, endsOn: string | undefined) {
  if (endsOn && endsOn < startsOn) throw new RuleError('Ngày kết thúc phải từ ngày bắt đầu trở đi.', 'endsOn')
}

export function assertConfirmed(isConfirmed: boolean, what: string) {
  if (!isConfirmed) throw new RuleError(`Đồng chí đánh dấu xác nhận trước khi ${what}.`, 'isConfirmed')
}

/** Làm thay is for a stretch of dates: both ends are known when it is given. */
export function assertSubstituteEnds(substitutesFor: string, endsOn: string | undefined) {
  if (substitutesFor && !endsOn)
    throw new RuleError('Làm thay là trong một thời gian; đồng chí nhập ngày kết thúc.', 'endsOn')
}

/** Without marks, capitals and đ: what a login name and the list of weak passwords are compared by. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** "Đào Xuân Thạch" → "daoxuanthach"; a number follows when it is taken. */
export function loginNameFor(fullName: string, isTaken: (name: string) => boolean = () => false) {
  const base = plain(fullName)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 36)
    .padEnd(3, 'x')
  const names = [base, ...Array.from({ length: 9_998 }, (_, index) => `${base}${index + 2}`)]
  const free = names.find((name) => !isTaken(name))
  if (!free) throw new RuleError('Đồng chí tự đặt tên đăng nhập.', 'loginName')
  return free
}

const MIN = 8
const MAX = 200

/** Letters only, so that "Chi bộ 2022!" is seen to be "chibo". */
const wordOf = (password: string) => plain(password).replace(/[^a-z]/g, '')

/**
 * NIST SP 800-63B §3.1.1.2: a length, a list of what is guessed first, and no rules of composition. `words` are those
 * anybody would try for this account: its login name, the person's name, the places.
 */
export function assertGoodPassword(password: string, words: string[]) {
  const refuse = (message: string) => {
    throw new RuleError(message, 'newPassword')
  }
  const length = [...password.normalize('NFC')].length
  if (length < MIN) refuse(`Mật khẩu cần ít nhất ${MIN} ký tự; một câu ngắn dễ nhớ là tốt nhất.`)
  if (length > MAX) refuse(`Mật khẩu dài quá ${MAX} ký tự.`)
  const word = wordOf(password)
  const whole = plain(password).replace(/\s/g, '')
  const guessable = [...words.map(plain), ...words.map(wordOf), ...localWords].filter(
    (each) => each.length > 2,
  )
  if (commonPasswords.has(whole) || (word.length < 3 && new Set(whole).size < 5))
    refuse('Mật khẩu này rất nhiều người dùng, dễ bị đoán; đồng chí chọn mật khẩu khác.')
  if (guessable.some((each) => each === whole || each === word))
    refuse('Mật khẩu này là tên đăng nhập, tên người hoặc tên địa phương; đồng chí thêm vài từ khác.')
}
