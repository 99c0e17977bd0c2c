import { z } from 'zod'
import { role } from '@/db/schema'
import { choice, day, id, inNameCase, isReadable, optionalText, text, ticked } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

const password = (missing: string) =>
  z
    .string({ error: missing })
    .max(1_000, 'Mật khẩu quá dài.')
    .refine(isReadable, 'Mật khẩu có ký tự không đọc được; đồng chí gõ lại.')

export const signInInput = z.object({
  loginName: text(40).transform((value) => value.toLowerCase()),
  password: password('Đồng chí chưa nhập mật khẩu.'),
})

/** Six digits of the app, or a recovery code, typed in groups or not. */
const typedCode = (shape: RegExp, message: string) =>
  text(40)
    .transform((value) => value.replace(/[\s-]/g, '').toLowerCase())
    .refine((value) => shape.test(value), message)
const code = typedCode(
  /^(\d{6}|[a-z0-9]{12})$/,
  'Mã của ứng dụng gồm sáu chữ số; mã dự phòng gồm ba nhóm bốn ký tự.',
)
export const confirmSignInInput = z.object({ code })
export const switchOnInput = z.object({ code: typedCode(/^\d{6}$/, 'Mã gồm sáu chữ số.') })

const newPassword = {
  newPassword: password('Đồng chí chưa nhập mật khẩu mới.'),
  repeatedPassword: password('Đồng chí nhập lại mật khẩu mới.'),
}
const isRepeated = (input: { newPassword: string; repeatedPassword: string }) =>
  input.newPassword.normalize('NFC') === input.repeatedPassword.normalize('NFC')
const differs = { error: 'Hai lần nhập chưa giống nhau; đồng chí nhập lại.', path: ['repeatedPassword'] }

export const firstPasswordInput = z.object(newPassword).refine(isRepeated, differs)
const ownPassword = { currentPassword: password('Đồng chí chưa nhập mật khẩu hiện tại.') }
export const ownPasswordInput = z.object(ownPassword)
export const passwordAndCodeInput = z.object({ ...ownPassword, code })
export const changePasswordInput = z.object({ ...ownPassword, ...newPassword }).refine(isRepeated, differs)

export const endSessionInput = z.object({
  sessionId: z
    .string({ error: 'Không tìm thấy thiết bị này.' })
    .regex(/^[0-9a-f]{64}$/, 'Không tìm thấy thiết bị này.'),
})
export const switchGrantInput = z.object({ grantId: id() })

const loginName = z
  .string({ error: 'Ô này chỉ nhận chữ.' })
  .transform((value) => value.trim().toLowerCase())
  .refine(
    (value) => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(value),
    'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối.',
  )

export const createAccountInput = z.object({
  organisationId: id(),
  memberId: id().optional(),
  fullName: text(80).transform(inNameCase),
  loginName: loginName.optional(),
  role: choice(role.enumValues),
  startsOn: day(),
  endsOn: day().optional(),
})

export const accountInput = z.object({ accountId: id() })
/** What takes rights away at once is ticked first. */
const isConfirmed = ticked()
export const closeAccountInput = accountInput.extend({ isConfirmed })
export const resetPasswordInput = accountInput.extend({ isPhoneLost: ticked() })
export const linkMemberInput = z.object({ accountId: id(), memberId: id() })

export const correctAccountInput = z.object({
  accountId: id(),
  rightName: text(80).transform(inNameCase),
  isUntied: ticked(),
})

export const giveGrantInput = z.object({
  accountId: id(),
  organisationId: id(),
  role: choice(role.enumValues),
  startsOn: day(),
  endsOn: day().optional(),
  substitutesFor: optionalText(80),
  decision: optionalText(200).refine(
    (value) => value === '' || value.length >= 3,
    'Đồng chí ghi đủ số, ký hiệu và ngày của quyết định.',
  ),
})
export const endGrantInput = z.object({ grantId: id(), isConfirmed })

export const accountPageQuery = z.object({ ended: id().optional().catch(undefined) })

export const accountFilter = z.object({
  q: searched(),
  state: z.enum(['closed', 'first']).optional().catch(undefined),
  after: cursor(),
})
export type AccountFilter = z.output<typeof accountFilter>

export const newAccountQuery = z.object({
  org: id().optional().catch(undefined),
  member: id().optional().catch(undefined),
  role: choice(role.enumValues).optional().catch(undefined),
})
