import { inArray, sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeName } from '../demo/names'
import type { Tree } from '../demo/organisations'
import { borderPost } from '../demo/visit-guests'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'

const TAG = 'biên giới'
/** Cao Lộc 2022: six border communes, 23 border villages, 41 members of four posts; the demonstration has the rest. */
const BORDER_VILLAGES = [4, 4, 4, 3, 3]
const POSTS = [
  { unit: 'Đồn Biên phòng Chiềng Sại', members: 13 },
  { unit: 'Đồn Biên phòng Mường Lạn', members: 11 },
  { unit: 'Đồn Biên phòng Nậm Cắt', members: 41 - borderPost.members.length - 13 - 11 },
]

/** Tags five more communes with their border villages, and sends members of three more border posts there. */
export async function makeBorder(db: SeedDb, { top, communes, cells }: Tree) {
  const border = communes.slice(-BORDER_VILLAGES.length).map(({ organisation }) => organisation)
  const villages = border.flatMap(({ id }, at) =>
    cells
      .filter(({ above }) => above.id === id)
      .slice(0, BORDER_VILLAGES[at])
      .map(({ organisation }) => organisation.id),
  )
  await db
    .update(schema.organisations)
    .set({ tags: sql`array_append(${schema.organisations.tags}, ${TAG})` })
    .where(inArray(schema.organisations.id, [...border.map(({ id }) => id), ...villages]))
  const random = makeRandom('đồn biên phòng')
  const taken = new Set<string>()
  const people = POSTS.flatMap(({ unit, members }) =>
    Array.from({ length: members }, () => ({
      ...{ orgId: top.id, unit, kind: 'borderPost' as const, startsOn: '2020-08-15' },
      fullName: makeName(random, 'Tày', 'male', taken),
      position: 'Cán bộ Đội Vận động quần chúng',
    })),
  )
  const made = await db.insert(schema.visitors).values(people).returning({ id: schema.visitors.id })
  await insertAll(
    db,
    schema.visitAssignments,
    made.map(({ id: visitorId }, at) => ({
      visitorId,
      orgId: villages[at % villages.length] ?? 0,
      startsOn: '2022-01-01',
    })),
  )
}
