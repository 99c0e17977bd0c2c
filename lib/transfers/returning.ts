import 'server-only'
import { and, desc, eq, isNull, ne, not, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts, auditEntries, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { entry } from '@/lib/core/action-log'
import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { isCurrent } from '@/lib/members/conditions'
import { memberById } from '@/lib/members/load'
import { isInCell } from '@/lib/members/rules'
import { endStays } from './register'

type Person = { fullName: string; birthYear: number; bornOn?: Day }
type Asked = Person & { kind: 'official' | 'temporary'; isConfirmed: boolean; isReturning: boolean }
type Its = { tx: Tx; viewer: Viewer }

/**
 * Trở lại: whoever left the register and comes again is the same person, with one trail, one set of ratings, badges and
 * disciplines. Only among those whom the viewer reads; whoever writes it down says whether it is the same.
 */
export async function returningMember({ tx, viewer }: Its, asked: Asked): Promise<number | null> {
  if (asked.kind === 'temporary') return null
  const known = await leftMember(tx, viewer, asked)
  if (!known || asked.isReturning) return known?.id ?? null
  if (asked.isConfirmed) return null
  throw new RuleError(
    `Có người cùng họ tên, năm sinh đã ra khỏi danh sách của ${known.cell} từ ${showDay(known.sinceOn)}. Là đồng chí ấy trở lại thì đánh dấu ô này, quá trình cũ nối tiếp; là người khác thì đánh dấu ô “đúng là người khác”.`,
    'isReturning',
  )
}

async function leftMember(tx: Tx, viewer: Viewer, { fullName, birthYear, bornOn }: Person) {
  const [found] = await tx
    .select({ id: members.id, cell: organisations.name, sinceOn: members.sinceOn })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        eq(members.nameSearch, sql`vn_plain(${fullName})`),
        sql`lower(${members.fullName}) = lower(${fullName})`,
        eq(members.birthYear, birthYear),
        bornOn ? or(isNull(members.bornOn), eq(members.bornOn, bornOn)) : undefined,
        not(isCurrent),
        ne(members.status, 'deceased'),
        ne(members.standing, 'temporary'),
        scope(viewer, 'members.read', { path: members.orgPath }),
      ),
    )
    .orderBy(desc(members.sinceOn), desc(members.id))
    .limit(1)
  return found
}

type Returning = Pick<typeof members.$inferInsert, 'fullName' | 'standing' | 'officialOn'>
type Arrived = { toOrgId: number; newcomer: Returning; on: Day }

/** Tiếp nhận of whoever had left: the same row of the register stands in the receiving cell. */
export async function bringBack({ tx, viewer }: Its, memberId: number, { toOrgId, newcomer, on }: Arrived) {
  const member = await memberById(tx, memberId)
  if (!member || isInCell(member.status))
    throw new RuleError(`Đồng chí ${newcomer.fullName} đang có trong danh sách của một chi bộ.`)
  // An earlier day would stand in the trail as the day of leaving, and the leaving would be gone.
  if (on < member.sinceOn)
    throw new RuleError(
      `Đồng chí ${newcomer.fullName} ra khỏi danh sách từ ${showDay(member.sinceOn)}; ngày trở lại không thể trước ngày ấy.`,
    )
  await endStays(tx, memberId, member.sinceOn)
  const { standing, officialOn } = newcomer
  await tx
    .update(members)
    .set({
      ...{ orgId: toOrgId, standing, status: 'active', sinceReason: 'received', position: '' },
      ...(officialOn ? { officialOn } : {}),
      ...{ sinceOn: on, version: member.version + 1 },
    })
    .where(eq(members.id, member.id))
  await tx
    .update(accounts)
    .set({ orgId: toOrgId })
    .where(and(eq(accounts.memberId, member.id), eq(accounts.orgId, member.orgId)))
  await tx.insert(auditEntries).values(
    entry('members.update', viewer, member, {
      before: { status: member.status, from: member.orgId },
      after: { to: toOrgId, standing },
      on,
    }),
  )
  return member.id
}
