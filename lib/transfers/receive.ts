import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { memberById } from '@/lib/members/load'
import { moveMember } from '@/lib/members/move'
import { isInCell } from '@/lib/members/rules'
import type { LockedTransfer } from './load'
import { changeStanding, closeDeparture, register } from './register'
import { bringBack } from './returning'
import { assertNotSuspended } from './rules/begin'

type Its = { tx: Tx; viewer: Viewer; insteadOf: string | undefined; thing: LockedTransfer }
type Received = { memberId: number; guestId?: number }

/** Tiếp nhận: the only moment at which a member comes to stand in the receiving cell. */
export async function placeMember(its: Its, on: Day): Promise<Received> {
  const { kind, direction, toOrgId, memberId, newcomer } = its.thing
  if (toOrgId === null) throw new RuleError('Không tìm thấy chi bộ tiếp nhận.')
  if (direction === 'in' && newcomer && memberId !== null)
    return { memberId: await bringBack(its, memberId, { toOrgId, newcomer, on }) }
  if (direction === 'in' && newcomer)
    return {
      memberId: await register(
        its.tx,
        toOrgId,
        { ...newcomer, standing: kind === 'temporary' ? 'temporary' : newcomer.standing },
        on,
      ),
    }
  if (memberId === null) throw new RuleError('Không tìm thấy đảng viên được giới thiệu.')
  const member = await memberById(its.tx, memberId)
  if (member) assertNotSuspended(member)
  if (kind === 'temporary') return { memberId, guestId: await asGuest(its, memberId, toOrgId, on) }
  await moveMember(its.tx, its, memberId, { toOrgId, on, reason: 'transferred' })
  await closeDeparture(its.tx, memberId, on)
  return { memberId }
}

/** Sinh hoạt tạm thời: the official place stays, a row beside it stands in the receiving cell. */
async function asGuest({ tx, viewer }: Its, memberId: number, toOrgId: number, on: Day) {
  await changeStanding(tx, viewer, memberId, { on, status: 'elsewhere', sinceReason: 'transferred' })
  const [person] = await tx
    .select({
      fullName: members.fullName,
      sex: members.sex,
      birthYear: members.birthYear,
      bornOn: members.bornOn,
      ethnicGroup: members.ethnicGroup,
      admittedOn: members.admittedOn,
      officialOn: members.officialOn,
      phone: members.phone,
    })
    .from(members)
    .where(eq(members.id, memberId))
  if (!person) throw new RuleError('Không tìm thấy đảng viên được giới thiệu.')
  return register(tx, toOrgId, { ...person, standing: 'temporary' }, on)
}

/**
 * Hết thời gian tạm thời: back in the own cell; the row beside it leaves the receiving one. Whichever of the two has
 * died, was struck off or suspended meanwhile stays as that left it.
 */
export async function endStay({ tx, viewer, thing }: Its, on: Day) {
  const { direction, memberId, guestId } = thing
  const own = direction === 'in' || memberId === null ? undefined : await memberById(tx, memberId)
  if (own?.status === 'elsewhere')
    await changeStanding(tx, viewer, own.id, { on, status: 'active', sinceReason: 'returned' })
  const guestRow = direction === 'in' ? memberId : guestId
  const guest = guestRow === null ? undefined : await memberById(tx, guestRow)
  if (guest && isInCell(guest.status))
    await changeStanding(tx, viewer, guest.id, { on, status: 'transferred', sinceReason: 'left' })
}
