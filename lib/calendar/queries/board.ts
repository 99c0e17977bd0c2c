import 'server-only'
import { and, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, organisations } from '@/db/schema'
import { can, pathEnd, type Viewer } from '@/lib/auth/policy'
import { type Counts, sumOf } from '@/lib/calendar/figures'
import type { ListState } from '@/lib/calendar/labels'
import { listCondition } from '@/lib/calendar/list-condition'
import { DIRECT, namesBelow } from '@/lib/calendar/names-below'
import { addMonths, type Day } from '@/lib/core/dates'
import { bearsTag, type Cut } from '@/lib/organisations/cut'
import type { CalendarPlace } from './places'

const { placeholder } = sql
/** Each as its list is. */
const as = (state: ListState) => listCondition(state, placeholder('today'))
const counted: Record<keyof Counts, SQL | undefined> = {
  cells: isNotNull(organisations.id),
  unopened: isNull(meetings.id),
  open: as('open'),
  registered: as('registered'),
  confirmed: as('confirmed'),
  held: as('held'),
  notHeld: as('notHeld'),
  due: isNotNull(meetings.dueOn),
  onDay: as('onDay'),
  late: as('late'),
  overdue: as('overdue'),
  filed: as('filed'),
  notFiled: as('notFiled'),
  filedLate: as('filedLate'),
  asked: as('asked'),
}
const counts = Object.entries(counted).map(
  ([name, condition]) => sql`${sql.raw(`'${name}'`)}, count(*) filter (where ${condition})`,
)

/** One grouped pass over the cells of a month, by the organisation directly below the one shown. */
const boardOfMonth = db
  .select({
    below: sql<number>`split_part(${organisations.path}, '/', ${placeholder('depth')}::int)::int`.as('below'),
    // One value a row: to take sixteen out one by one costs more than to count them.
    counts: sql<Counts>`json_build_object(${sql.join(counts, sql`, `)})`,
  })
  .from(organisations)
  .leftJoin(
    meetings,
    and(
      eq(meetings.orgId, organisations.id),
      eq(meetings.month, placeholder('month')),
      eq(meetings.kind, 'regular'),
      gte(meetings.orgPath, placeholder('from')),
      lt(meetings.orgPath, placeholder('to')),
    ),
  )
  .where(
    and(
      eq(organisations.kind, 'cell'),
      gte(organisations.path, placeholder('from')),
      lt(organisations.path, placeholder('to')),
      sql`(${placeholder('tag')}::text is null or ${bearsTag(organisations.path, placeholder('tag'))})`,
      sql`(${placeholder('type')}::text is null or ${organisations.cellType}::text = ${placeholder('type')})`,
      or(isNull(organisations.endedOn), gte(organisations.endedOn, placeholder('month'))),
      or(isNull(organisations.foundedOn), lt(organisations.foundedOn, placeholder('next'))),
    ),
  )
  .groupBy(sql`1`)
  .prepare('board_of_month')

/** Is everything below in reach too? Asked of a path deep below that no organisation has. */
const reachesBelow = (viewer: Viewer, path: string) => can(viewer, 'meetings.read', { path: `${path}0/0/` })

/** Bảng theo dõi tháng: each organisation directly below with its counts. Undefined unless all of it is in reach. */
export async function getBoard(
  viewer: Viewer,
  place: Pick<CalendarPlace, 'id' | 'path'>,
  month: Day,
  today: Day,
  { tag, type }: Pick<Cut, 'tag' | 'type'> = {},
) {
  if (!reachesBelow(viewer, place.path)) return undefined
  const [found, names] = await Promise.all([
    boardOfMonth.execute({
      depth: place.path.split('/').length,
      from: place.path,
      to: pathEnd(place.path),
      month,
      next: addMonths(month, 1),
      today,
      tag: tag ?? null,
      type: type ?? null,
    }),
    namesBelow.execute({ parent: place.id }),
  ])
  const countsOf = new Map(found.map(({ below, counts }) => [below, counts]))
  const rows = names.flatMap((organisation) => {
    const counts = countsOf.get(organisation.id)
    return counts ? [{ ...organisation, isDirect: false, ...counts }] : []
  })
  const cells = rows.filter(({ kind }) => kind === 'cell')
  if (cells.length === 0 || cells.length === rows.length) return rows
  // Chi bộ cơ sở stand beside the committees as one row.
  const direct = { id: place.id, name: DIRECT, shortName: DIRECT, kind: 'cell' as const, isDirect: true }
  return [...rows.filter(({ kind }) => kind !== 'cell'), { ...direct, ...sumOf(cells) }]
}
export type BoardRow = NonNullable<Awaited<ReturnType<typeof getBoard>>>[number]
