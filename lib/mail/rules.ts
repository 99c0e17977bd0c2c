import type { digests } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { type Holiday, isWorkingDay } from '@/lib/core/working-days'

export const securities = ['tls', 'starttls', 'none'] as const
export type Security = (typeof securities)[number]

/** A password never travels in the clear. */
export function assertSafe({ security, user }: { security: Security; user: string }, hasPassword: boolean) {
  if (security === 'none' && (user !== '' || hasPassword))
    throw new RuleError(
      'Không gửi tên đăng nhập và mật khẩu qua kết nối không mã hóa. Đồng chí chọn cách mã hóa, hoặc để trống hai ô ấy.',
      'security',
    )
  if (user !== '' && !hasPassword)
    throw new RuleError('Đồng chí nhập mật khẩu của tên đăng nhập này.', 'password')
}

/** Thư tổng hợp goes out on working days, from the hour on: also later, when the portal was off. */
export const isDigestTime = (
  { today, time, hour }: { today: Day; time: string; hour: number },
  holidays: readonly Holiday[],
) => isWorkingDay(today, holidays) && Number(time.slice(0, 2)) >= hour

/** Minutes until the next attempt, growing; longer from the first on than any sending takes. */
const PAUSES = [5, 15, 60, 240, 720]
export const MOST_TRIES = PAUSES.length
/** `tries` counts the attempt that begins now. */
export const pauseAfter = (tries: number) => PAUSES[Math.min(tries, MOST_TRIES) - 1] ?? 5

export const CODE_MINUTES = 30
export const MOST_CODE_TRIES = 5

/** What went wrong, by what the mail library and the server say. */
export type Problem = NonNullable<(typeof digests.$inferSelect)['problem']>

/** `code` is of the library, `responseCode` of the mail server. */
export function problemOf({
  code = '',
  originalCode = '',
  responseCode = 0,
}: {
  code?: string
  /** Of the connection below: what was wrong with the certificate. */
  originalCode?: string
  responseCode?: number
}): Problem {
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 535) return 'login'
  if (code === 'ETLS' || code === 'EREQUIRETLS' || /CERT|SSL|TLS|SIGNATURE/.test(`${code} ${originalCode}`))
    return 'encryption'
  if (code === 'EENVELOPE') return 'address'
  if (responseCode === 0) return 'connection'
  return 'refused'
}

/** Not of one letter but of the server: the others wait too. */
export const isOfServer = (problem: Problem) => problem !== 'address' && problem !== 'refused'
