import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { pngOf } from '../kit/png'
import { makeRandom } from '../kit/random'
import type { Story } from './story'

const MONTH = '2022-08-01'
const WIDTH = 620
const HEIGHT = 877

/** A page as it lies under a phone: lines of writing, and two signatures below. No word of it is real. */
export function writtenPage(seed: string): (x: number, y: number) => number {
  const random = makeRandom(`bản chụp ${seed}`)
  const lines = Array.from({ length: 26 }, (_, at) => ({
    from: 62 + (at % 4 === 0 ? 24 : 0),
    to: random.between(at % 4 === 3 ? 260 : 480, at % 4 === 3 ? 420 : 556),
    y: 178 + at * 21,
  }))
  const head = [
    { from: 70, to: 250, y: 60 },
    { from: 350, to: 556, y: 60 },
    { from: 95, to: 225, y: 80 },
    { from: 220, to: 400, y: 130 },
  ]
  const writtenAt = Array.from({ length: HEIGHT }, (_, y) =>
    [...head, ...lines].filter((line) => y >= line.y && y < line.y + 7),
  )
  /** Letters and spaces, as an eye far away sees them. */
  const isInked = (x: number, y: number) =>
    writtenAt[y]?.some((line) => x >= line.from && x < line.to && (x * 7 + line.y * 3) % 23 > 6)
  const isSigned = (x: number, y: number, left: number) => {
    const along = (x - left) / 26
    return x >= left && x < left + 130 && Math.abs(y - 790 - Math.sin(along * 2.6) * (26 - along * 3)) < 2.4
  }
  return (x, y) => {
    if (isSigned(x, y, 100) || isSigned(x, y, 390)) return 70
    return isInked(x, y) ? 96 : 244 - Math.round((x + y) / 150)
  }
}

const attached = [
  { cell: 'phuloc', of: 'minutes', note: 'trang 1', on: '2022-08-22' },
  { cell: 'phuloc', of: 'resolution', note: '', on: '2022-08-22' },
  { cell: 'dongha', of: 'minutes', note: 'trang cuối, có chữ ký', on: '2022-08-09' },
] as const

/** Bản chụp giấy đã ký of two cells. */
export async function makeScans({ db, tree, accounts }: Pick<Story, 'db' | 'tree' | 'accounts'>) {
  for (const { cell: key, of, note, on } of attached) {
    const cell = tree.cells.find(({ plan }) => plan.key === key)
    const attachedBy = accounts.get(`bithu.${key}`)?.id
    if (!cell || attachedBy === undefined) continue
    const [minutes] = await db
      .select({ meetingId: schema.minutes.meetingId, contentHash: schema.minutes.contentHash })
      .from(schema.minutes)
      .innerJoin(schema.meetings, eq(schema.meetings.id, schema.minutes.meetingId))
      .where(
        and(
          eq(schema.minutes.orgId, cell.organisation.id),
          eq(schema.meetings.month, MONTH),
          eq(schema.meetings.kind, 'regular'),
        ),
      )
    if (!minutes) continue
    const bytes = pngOf(WIDTH, HEIGHT, writtenPage(`${key} ${of}`))
    await db.insert(schema.scans).values({
      ...minutes,
      orgId: cell.organisation.id,
      of,
      type: 'png',
      note,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      attachedBy,
      attachedOn: on,
    })
  }
}
