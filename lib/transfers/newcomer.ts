import 'server-only'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, organisations, transfers } from '@/db/schema'
import { can, type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { lockWord } from '@/lib/core/lock'
import { isCurrent } from '@/lib/members/conditions'

type Person = { fullName: string; birthYear: number; bornOn?: Day; isConfirmed: boolean }
type Its = { tx: Tx; viewer: Viewer; thing: { path: string } }

/**
 * Một người không ghi hai lần: nobody stands in two cells. Two of one name and year of birth are two people only where
 * both days of birth are known and differ; beyond the viewer's reach no more is told than that there is somebody, and
 * whoever has asked the committee above says so with a tick.
 */
export async function assertNewcomer({ tx, viewer, thing }: Its, person: Person) {
  if (person.isConfirmed) return
  const top = `/${thing.path.split('/')[1]}/`
  // Two who enter him at once have no row to wait for.
  await lockWord(tx, `newcomer ${top}${person.birthYear} ${person.fullName.toLocaleLowerCase('vi')}`)
  const known = (await knownMember(tx, top, person)) ?? (await knownArrival(tx, top, person))
  if (!known) return
  const where = can(viewer, 'members.read', { path: known.path, ownerId: null })
    ? `${known.isUnderWay ? 'đang làm thủ tục chuyển đến' : 'đang có trong danh sách của'} ${known.cell}`
    : 'đang sinh hoạt hoặc làm thủ tục chuyển đến ở chi bộ khác trong đảng bộ'
  throw new RuleError(
    `Có người cùng họ tên, năm sinh ${where}. Nếu là một người thì không ghi lần nữa: nơi đang sinh hoạt làm thủ tục chuyển. Nếu đã hỏi cấp trên và đúng là người khác, đồng chí đánh dấu ô này.`,
    'isConfirmed',
  )
}

async function knownMember(tx: Tx, top: string, { fullName, birthYear, bornOn }: Person) {
  const [found] = await tx
    .select({ path: members.orgPath, cell: organisations.name })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        eq(members.nameSearch, sql`vn_plain(${fullName})`),
        sql`lower(${members.fullName}) = lower(${fullName})`,
        eq(members.birthYear, birthYear),
        bornOn ? or(isNull(members.bornOn), eq(members.bornOn, bornOn)) : undefined,
        isCurrent,
        within(members.orgPath, top),
      ),
    )
    .limit(1)
  return found && { ...found, isUnderWay: false }
}

async function knownArrival(tx: Tx, top: string, { fullName, birthYear, bornOn }: Person) {
  const rows = await tx
    .select({ path: transfers.orgPath, cell: organisations.name, newcomer: transfers.newcomer })
    .from(transfers)
    .innerJoin(organisations, eq(organisations.id, transfers.orgId))
    .where(
      and(
        eq(transfers.direction, 'in'),
        eq(transfers.state, 'presented'),
        sql`lower(${transfers.fullName}) = lower(${fullName})`,
        within(transfers.orgPath, top),
      ),
    )
  const found = rows.find(
    ({ newcomer }) =>
      newcomer?.birthYear === birthYear && (!bornOn || !newcomer.bornOn || newcomer.bornOn === bornOn),
  )
  return found && { ...found, isUnderWay: true }
}
