import { and, eq, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { Member } from './members'
import type { Cell } from './organisations'
import type { Story } from './story'

/** Sổ đảng phí since June: the cells of one commune, and a base cell. */
const COMMUNE = 'anthinh'
const BASE = 'coquan.huyenuy'
const STARTS = '2022-06-01'
const paidMonths = ['2022-06-01', '2022-07-01', '2022-08-01']

const share = { village: 70, office: 50, grassroots: 15 }
const SHARE_SOURCE =
  'Hướng dẫn 05-HD/VPHU ngày 10/01/2022 của Văn phòng Huyện ủy Minh Giang (số liệu trình diễn)'

type Group = { groupKey: string; figure: number; due: number }

/** What a member pays in 2022 under Quyết định 342; incomes are invented. */
function groupOf(cell: Cell, { fullName, birthYear, occupation }: Member): Group {
  const random = makeRandom(`đảng phí ${cell.plan.key} ${fullName}`)
  const percent = (groupKey: string, figure: number, hundredths: number) => ({
    ...{ groupKey, figure },
    due: Math.round((figure * hundredths) / 10_000),
  })
  if (occupation === 'Hưu trí') return percent('pension', random.between(38, 62) * 100_000, 50)
  if (cell.plan.type !== 'village') return percent('salary', random.between(45, 92) * 100_000, 100)
  const isAged = birthYear <= 1962
  const due = isAged ? 3_000 : random.pick([5_000, 5_000, 6_000])
  return { groupKey: isAged ? 'othersAged' : 'others', figure: due, due }
}

/** When the cell met, and who had not paid by then, as its minutes say. */
async function toldBy({ db }: Pick<Story, 'db'>, cells: Cell[]) {
  const rows = await db
    .select({
      orgId: schema.meetings.orgId,
      month: schema.meetings.month,
      heldOn: schema.meetings.heldOn,
      content: schema.minutes.content,
    })
    .from(schema.meetings)
    .innerJoin(schema.minutes, eq(schema.minutes.meetingId, schema.meetings.id))
    .where(
      and(
        eq(schema.meetings.kind, 'regular'),
        inArray(schema.meetings.month, paidMonths),
        inArray(
          schema.meetings.orgId,
          cells.map(({ organisation }) => organisation.id),
        ),
      ),
    )
  return new Map(
    rows.map(({ orgId, month, heldOn, content }) => [
      `${orgId} ${month}`,
      { heldOn: heldOn ?? month, unpaid: JSON.stringify(Object(content).dues?.unpaid ?? '') },
    ]),
  )
}

/** Đảng phí of three months, what went up, and what the commune has confirmed. */
export async function makeDues(story: Pick<Story, 'db' | 'tree' | 'members' | 'accounts'>) {
  const { db, tree, members, accounts } = story
  await db.insert(schema.ruleSets).values({
    ...{ domain: 'duesShare', orgId: tree.top.id, validFrom: '2022-01-01', values: share },
    ...{ name: 'Tỷ lệ đảng phí được giữ lại: chi bộ thôn, khu dân cư 70%', source: SHARE_SOURCE },
  })
  const commune = tree.communes.find(({ plan }) => plan.key === COMMUNE)?.organisation
  const cells = tree.cells.filter(
    ({ plan, organisation }) => plan.key === BASE || organisation.parentId === commune?.id,
  )
  const told = await toldBy(story, cells)
  const books = cells.flatMap((cell) => {
    const by = accounts.get(`bithu.${cell.plan.key}`)?.id
    const people = (members.get(cell) ?? []).map((person) => ({ ...person, group: groupOf(cell, person) }))
    return by === undefined ? [] : [{ cell, by, orgId: cell.organisation.id, people }]
  })
  await insertAll(
    db,
    schema.duesBooks,
    books.map(({ orgId, by }) => ({ orgId, startsOn: STARTS, owed: 0, openedBy: by, openedOn: STARTS })),
  )
  await insertAll(
    db,
    schema.duesProfiles,
    books.flatMap(({ orgId, by, people }) =>
      people.map(({ id, group: { groupKey, figure } }) => ({
        ...{ orgId, memberId: id, fromMonth: STARTS, groupKey, figure },
        ...{ enteredBy: by, enteredOn: STARTS },
      })),
    ),
  )
  const payments = books.flatMap(({ orgId, by, people }) =>
    paidMonths.flatMap((month) => {
      const meeting = told.get(`${orgId} ${month}`)
      return people
        .filter(({ fullName }) => !meeting?.unpaid.includes(fullName))
        .map(({ id, group, away }) => ({
          ...{ orgId, memberId: id, month, amount: group.due },
          ...{ method: away ? ('transfer' as const) : ('cash' as const) },
          ...{ paidOn: meeting?.heldOn ?? month, recordedBy: by, recordedOn: meeting?.heldOn ?? month },
        }))
    }),
  )
  await insertAll(db, schema.duesPayments, payments)
  const answeredBy = accounts.get(`vanphong.${COMMUNE}`)?.id ?? accounts.get(`bithu.${COMMUNE}`)?.id
  await insertAll(
    db,
    schema.duesRemittances,
    books.flatMap(({ orgId, by, cell }) =>
      [
        { month: '2022-06-01', sentOn: '2022-06-20' },
        { month: '2022-07-01', sentOn: '2022-07-20' },
        { month: '2022-08-01', sentOn: '2022-08-22' },
      ].map(({ month, sentOn }, at) => {
        const received = payments
          .filter((each) => each.orgId === orgId && each.month === month)
          .reduce((sum, { amount }) => sum + amount, 0)
        const kept = Math.round(
          (received * (cell.plan.type === 'village' ? share.village : share.office)) / 100,
        )
        const isReceived = at < 2 && cell.organisation.parentId === commune?.id && answeredBy !== undefined
        return {
          ...{ orgId, toId: cell.organisation.parentId ?? 0, amount: received - kept, sentOn, sentBy: by },
          state: isReceived ? ('received' as const) : ('sent' as const),
          answeredBy: isReceived ? answeredBy : null,
          answeredOn: isReceived ? sentOn : null,
        }
      }),
    ),
  )
}
