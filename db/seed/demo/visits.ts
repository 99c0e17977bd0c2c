import { and, eq, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { visitsRule } from '../base/rulesets'
import { insertAll } from '../kit/insert'
import type { Cell } from './organisations'
import type { Story } from './story'
import { borderPost, leaders } from './visit-guests'

type NewVisitor = typeof schema.visitors.$inferInsert
/** A person, and the keys or communes he is sent to. */
type Sent = { visitor: NewVisitor; orgIds: number[] }

const STARTS = '2020-08-15'
const PLANNED = '2022-09-01'
const committee = ['Hà Minh Tuyên', 'Cao Thị Liễu', 'Vũ Thế Bằng']

/** Dự sinh hoạt: who is sent where, and what the deputy secretary means to attend this month. */
export async function makeVisits({ db, tree, accounts }: Pick<Story, 'db' | 'tree' | 'accounts'>) {
  await db.insert(schema.ruleSets).values({
    ...visitsRule,
    orgId: tree.top.id,
    source: 'Hướng dẫn 19-HD/BTCHU ngày 24/8/2022 của Ban Tổ chức Huyện ủy Minh Giang',
  })
  const sent = [
    ...ofDistrict(tree),
    ...ofBorderPost(tree),
    ...tree.communes.flatMap((_, at) => ofCommune(tree, at)),
  ]
  await insertAll(
    db,
    schema.visitors,
    sent.map(({ visitor }) => visitor),
  )
  const stored = await db
    .select({ id: schema.visitors.id, orgId: schema.visitors.orgId, fullName: schema.visitors.fullName })
    .from(schema.visitors)
  const idOf = new Map(stored.map(({ id, orgId, fullName }) => [`${orgId} ${fullName}`, id]))
  const known = ({ orgId, fullName }: NewVisitor) => idOf.get(`${orgId} ${fullName}`) ?? 0
  await insertAll(
    db,
    schema.visitAssignments,
    sent.flatMap(({ visitor, orgIds }) =>
      orgIds.map((orgId) => ({ visitorId: known(visitor), orgId, startsOn: '2022-01-01' })),
    ),
  )
  const deputy = idOf.get(`${tree.top.id} ${leaders.kiem.name}`)
  if (deputy !== undefined) await planOf(db, deputy, cellsAt(tree, ['pacom', 'nalau']))
  for (const promise of promises) await promiseOf(db, promise, accounts.get('tochuc.huyen')?.id)
}

const promises = [
  {
    by: leaders.vinh.name,
    cell: 'Chi bộ bản Pác Ỏm',
    title: 'Làm 600 m đường bê tông vào bản Pác Ỏm',
    dueOn: '2022-12-31',
  },
  {
    by: leaders.kiem.name,
    cell: 'Chi bộ bản Tả Lùng',
    title: 'Kéo điện cho 12 hộ cuối bản Tả Lùng',
    dueOn: '2022-08-31',
  },
]

/** Lời hứa ghi thành việc của chi bộ, the week after the visit. */
async function promiseOf(
  db: Story['db'],
  { by, cell, title, dueOn }: (typeof promises)[number],
  writtenBy?: number,
) {
  const [visit] = await db
    .select({ id: schema.visits.id, orgId: schema.visits.orgId, meetingId: schema.visits.meetingId })
    .from(schema.visits)
    .innerJoin(schema.organisations, eq(schema.organisations.id, schema.visits.orgId))
    .where(and(eq(schema.visits.fullName, by), eq(schema.organisations.name, cell)))
  if (!visit || writtenBy === undefined) return
  const { id: visitId, orgId, meetingId } = visit
  const [task] = await db
    .insert(schema.tasks)
    .values({ orgId, meetingId, title, assigneeName: by, dueOn })
    .returning({ id: schema.tasks.id })
  if (task)
    await db
      .insert(schema.visitPromises)
      .values({ visitId, orgId, taskId: task.id, writtenBy, writtenOn: '2022-06-01' })
}

type Tree = Story['tree']
const cellsAt = ({ cells }: Tree, keys: readonly string[]) =>
  cells.flatMap(({ plan, organisation }) => (keys.includes(plan.key) ? [organisation.id] : []))
const communesAt = ({ communes }: Tree, keys: readonly string[]) =>
  communes.flatMap(({ plan, organisation }) => (keys.includes(plan.key) ? [organisation.id] : []))

function ofDistrict(tree: Tree): Sent[] {
  const orgId = tree.top.id
  const [party, government] = [cellsAt(tree, ['coquan.huyenuy'])[0], cellsAt(tree, ['coquan.ubnd'])[0]]
  const person = (
    { name: fullName, position }: { name: string; position: string },
    more: Partial<NewVisitor>,
  ) => ({
    ...{ orgId, fullName, position, startsOn: STARTS },
    kind: 'leader' as const,
    ...more,
  })
  const ofBureau = (name: string, position: string, communes: string[]): Sent => ({
    visitor: person({ name, position }, { kind: 'committee', ownCellId: party }),
    orgIds: communesAt(tree, communes),
  })
  return [
    {
      visitor: person(leaders.vinh, { ownCellId: party, residenceCellId: cellsAt(tree, ['taythuong'])[0] }),
      orgIds: communesAt(tree, ['yenphu', 'vanson']),
    },
    {
      visitor: person(leaders.kiem, { ownCellId: party, residenceCellId: cellsAt(tree, ['cauben'])[0] }),
      orgIds: communesAt(tree, ['naluu', 'thanhlam']),
    },
    {
      visitor: person(leaders.dao, { ownCellId: government }),
      orgIds: communesAt(tree, ['vanson', 'anthinh']),
    },
    ofBureau('Lưu Thị Hòa', 'Ủy viên Ban Thường vụ Huyện ủy', ['anthinh']),
    ofBureau('Phan Bá Huân', 'Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Huyện ủy', ['naluu', 'binhkhe']),
  ]
}

const ofBorderPost = (tree: Tree): Sent[] =>
  borderPost.members.flatMap(([fullName, position, key]) => {
    const orgIds = cellsAt(tree, [key])
    const { unit } = borderPost
    return orgIds.length === 0
      ? []
      : [
          {
            visitor: { orgId: tree.top.id, fullName, position, unit, kind: 'borderPost', startsOn: STARTS },
            orgIds,
          },
        ]
  })

/** Three of each commune's committee share its cells; in one commune the third is not on the list yet. */
function ofCommune(tree: Tree, at: number): Sent[] {
  const commune = tree.communes[at]
  if (!commune) return []
  const { organisation, plan } = commune
  const own: Cell[] = tree.cells.filter(({ above }) => above.id === organisation.id)
  const listed = plan.key === 'yenphu' ? committee.slice(0, 2) : committee
  return listed.map((fullName, index) => ({
    visitor: {
      orgId: organisation.id,
      fullName,
      position: `Ủy viên Ban Chấp hành Đảng bộ xã ${plan.name}`,
      kind: 'committee',
      startsOn: STARTS,
    },
    orgIds: own.flatMap((cell, place) => (place % listed.length === index ? [cell.organisation.id] : [])),
  }))
}

async function planOf(db: Story['db'], visitorId: number, orgIds: number[]) {
  const meetings = await db
    .select({ id: schema.meetings.id, orgId: schema.meetings.orgId })
    .from(schema.meetings)
    .where(and(eq(schema.meetings.month, PLANNED), inArray(schema.meetings.orgId, [0, ...orgIds])))
  await insertAll(
    db,
    schema.visitPlans,
    meetings.map(({ id: meetingId, orgId }) => ({ visitorId, meetingId, orgId })),
  )
}
