import 'server-only'
import { eq } from 'drizzle-orm'
import { members } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import type { Problem } from '@/lib/imports/columns'
import type { Desk } from '@/lib/imports/kind'
import { sameName } from '@/lib/imports/values'
import { bringBack } from '@/lib/transfers/returning'
import type { Known } from './member-known'
import { columnOf, type MemberValues } from './member-values'

type Values = Omit<MemberValues, 'cell'>

export const returnWords = ({ cell, sinceOn }: Known, on: Day) =>
  `Trở lại từ ${showDay(on)}: đã chuyển sinh hoạt khỏi ${cell} từ ${showDay(sinceOn)}; là người ấy, quá trình cũ nối tiếp.`
const DIFFERS =
  'Khác với danh sách đảng viên đang ghi về người trở lại. Đồng chí xem lại; danh sách ghi sai thì sửa ở trang của đồng chí ấy trước.'

/** Facts of the person: the list fills in what the register lacks, and never contradicts it. */
const facts = ['sex', 'bornOn', 'ethnicGroup', 'admittedOn', 'officialOn', 'cardNumber'] as const

/** Whoever comes back does so after having left, as the person the register knows. */
export function returnProblems(gone: Known, values: Values, on: Day): Problem[] {
  const problems: Problem[] = facts.flatMap((field) => {
    const [held, told] = [gone[field], values[field]]
    return held && told && sameName(held) !== sameName(told)
      ? [{ column: columnOf(field), says: DIFFERS }]
      : []
  })
  if (on <= gone.sinceOn)
    problems.push({
      column: 'sinceOn',
      says: `Đồng chí ấy đã chuyển đi từ ${showDay(gone.sinceOn)}. Ghi ngày trở lại, sau ngày chuyển đi.`,
    })
  if (gone.standing === 'full' && values.standing === 'probationary')
    problems.push({
      column: 'standing',
      says: 'Người trở lại đã là đảng viên chính thức, không ghi dự bị. Đồng chí xem lại.',
    })
  return problems
}

/** The same row of the register stands in the cell again; what the list says of work and address is newer. */
export async function comeBack({ tx, viewer, today }: Desk, memberId: number, values: MemberValues) {
  const { cell, sinceOn = today, position, occupation, phone, address } = values
  const { bornOn, admittedOn, cardNumber } = values
  await bringBack({ tx, viewer }, memberId, { toOrgId: cell.id, newcomer: values, on: sinceOn })
  const filled = { bornOn, admittedOn, cardNumber }
  const told = Object.entries({ ...filled, position, occupation, phone, address }).filter(
    ([, value]) => value,
  )
  if (told.length > 0) await tx.update(members).set(Object.fromEntries(told)).where(eq(members.id, memberId))
  return memberId
}
