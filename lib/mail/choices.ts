import 'server-only'
import { randomInt, timingSafeEqual } from 'node:crypto'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { auditEntries, mailChoices } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { ownEntry } from '@/lib/core/action-log'
import { RuleError } from '@/lib/core/errors'
import { sealOf } from '@/lib/core/sealing'
import { kindsFor } from '@/lib/notices/hearers'
import { loadMail } from './config'
import type { ChoiceInput } from './input'
import { codeLetter } from './letter'
import { CODE_MINUTES, MOST_CODE_TRIES } from './rules'
import { MailError, sendLetter } from './transport'

const sealOfCode = (accountId: number, address: string, code: string) =>
  sealOf('mail-code', `${accountId}:${address}:${code}`)
const own = ({ accountId }: Viewer) => eq(mailChoices.accountId, accountId)

/** The address and kinds; a new address counts once the code sent to it was typed back. */
export async function chooseMail(viewer: Viewer, { address, kinds }: ChoiceInput): Promise<string> {
  const server = await loadMail(byKey)
  if (!server) throw new RuleError('Cổng chưa gửi thư điện tử. Đồng chí xem thông báo trên cổng.')
  const mine = kindsFor(viewer).filter((kind) => kinds.includes(kind))
  if (mine.length === 0) throw new RuleError('Đồng chí chọn ít nhất một loại thông báo.', 'kinds')
  const kept = await byKey
    .update(mailChoices)
    .set({ kinds: mine })
    .where(and(own(viewer), eq(mailChoices.address, address), eq(mailChoices.isConfirmed, true)))
    .returning()
  if (kept.length > 0) {
    await record(viewer, 'mail.choose', mine)
    return 'Đã ghi các loại thông báo đồng chí nhận bằng thư.'
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const fresh = {
    ...{ address, kinds: mine, isConfirmed: false, codeTries: 0, codeSentAt: sql`now()` },
    codeHash: sealOfCode(viewer.accountId, address, code),
  }
  const [asked] = await byKey
    .insert(mailChoices)
    .values({ accountId: viewer.accountId, ...fresh })
    .onConflictDoUpdate({
      target: mailChoices.accountId,
      set: fresh,
      setWhere: lt(mailChoices.codeSentAt, sql`now() - interval '1 minute'`),
    })
    .returning()
  if (!asked) throw new RuleError('Mã vừa được gửi. Đồng chí chờ một phút rồi gửi lại.', 'address')
  await sendLetter(server, codeLetter(address, code)).catch((error: unknown) => {
    if (!(error instanceof MailError)) throw error
    throw new RuleError(
      'Chưa gửi được mã đến địa chỉ này. Đồng chí kiểm tra địa chỉ, thử lại sau một phút; vẫn không được thì báo quản trị.',
      'address',
    )
  })
  return `Đã gửi mã xác nhận đến ${address}. Đồng chí mở hộp thư, rồi nhập mã ở dưới.`
}

/** Only so many guesses for a code, and only while it is fresh. */
export async function confirmMail(viewer: Viewer, code: string) {
  const [asked] = await byKey
    .update(mailChoices)
    .set({ codeTries: sql`${mailChoices.codeTries} + 1` })
    .where(
      and(
        own(viewer),
        lt(mailChoices.codeTries, MOST_CODE_TRIES),
        gt(mailChoices.codeSentAt, sql`now() - make_interval(mins => ${CODE_MINUTES}::int)`),
      ),
    )
    .returning()
  if (!asked?.codeHash) throw new RuleError('Mã đã hết hạn. Đồng chí gửi lại để nhận mã mới.', 'code')
  const typed = Buffer.from(sealOfCode(viewer.accountId, asked.address, code))
  const sent = Buffer.from(asked.codeHash)
  if (typed.length !== sent.length || !timingSafeEqual(typed, sent))
    throw new RuleError('Mã chưa đúng. Đồng chí xem lại thư mới nhất.', 'code')
  await byKey.update(mailChoices).set({ isConfirmed: true, codeHash: null }).where(own(viewer))
  await record(viewer, 'mail.choose', asked.kinds)
}

export async function stopMail(viewer: Viewer) {
  const stopped = await byKey.delete(mailChoices).where(own(viewer)).returning()
  if (stopped.length > 0) await record(viewer, 'mail.stop', [])
}

/** The log says that mail was chosen, never to which address. */
const record = ({ accountId }: Viewer, action: 'mail.choose' | 'mail.stop', kinds: string[]) =>
  byKey.insert(auditEntries).values(ownEntry(action, accountId, kinds.length > 0 ? { kinds } : {}))
