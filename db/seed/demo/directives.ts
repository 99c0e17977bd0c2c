import { getTableColumns } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { directiveName } from '@/lib/directives/rules'
import evening from '../evening-2022-09.json' with { type: 'json' }
import type { SeedDb } from '../factories'
import type { Cell, Tree } from './organisations'

type Given = { kind: string; number: string; issuedOn: string; issuer: string; subject: string }
export type Directive = typeof schema.directives.$inferSelect

/** Văn bản cần quán triệt, as a case lists its documents. */
export async function insertDirectives(
  db: SeedDb,
  month: Day,
  documents: readonly Given[],
  placeOf: (number: string) => { orgId?: number; discussion?: string },
) {
  const rows = documents.flatMap(({ kind, number, issuedOn, issuer, subject }) => {
    const { orgId, discussion } = placeOf(number)
    return orgId
      ? [{ kind, number, issuedOn, issuer, subject: `về ${subject}`, month, orgId, discussion }]
      : []
  })
  return db.insert(schema.directives).values(rows).returning(getTableColumns(schema.directives))
}

const august = {
  kind: 'Công văn',
  number: '370-CV/HU',
  issuedOn: '2022-07-28',
  issuer: 'Ban Thường vụ Huyện ủy Minh Giang',
  subject: 'một số nhiệm vụ trọng tâm tháng 8/2022',
}

/** What the district and xã An Thịnh asked their cells to spread in August and September: the papers of the evening. */
export async function makeDirectives(db: SeedDb, { top, communes }: Tree) {
  const commune = communes.find(({ plan }) => plan.key === 'anthinh')?.organisation.id
  const places: Record<string, { orgId?: number; discussion?: string }> = {
    '26-NQ/ĐU': { orgId: commune },
    '19-HD/BTCHU': { orgId: top.id, discussion: 'giờ họp cố định của chi bộ và việc cần phản ánh với huyện' },
    '386-CV/HU': { orgId: top.id },
  }
  return [
    ...(await insertDirectives(db, '2022-08-01', [august], () => ({ orgId: top.id }))),
    ...(await insertDirectives(db, '2022-09-01', evening.documents, (number) => places[number] ?? {})),
  ]
}

export const directivesOf = (
  all: readonly Directive[],
  { organisation }: Pick<Cell, 'organisation'>,
  month: Day,
) => all.filter((each) => each.month === month && organisation.path.startsWith(each.orgPath))

/** The documents of minutes: what was asked for first, then what the cell told of besides. */
export const toldOf = (asked: readonly Directive[], besides: readonly { text: string }[]) => [
  ...asked.map((each) => ({ text: directiveName(each), directiveId: each.id })),
  ...besides.filter(({ text }) => !asked.some(({ number }) => text.includes(`số ${number} `))),
]
