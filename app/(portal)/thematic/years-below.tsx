import { showDay } from '@/lib/core/dates'
import { quarterHead, quarterLabel } from '@/lib/thematic/labels'
import type { ThematicYears } from '@/lib/thematic/queries'
import { lastDayOf, type QuarterState, quarters } from '@/lib/thematic/rules'
import { Table } from '@/lib/ui/table'

/** What somebody above has to ask after comes first: a quarter that is over without one, then the running one. */
const urgency: Record<QuarterState, number> = { missed: 2, due: 1, done: 0, before: 0, ahead: 0 }
const urgencyOf = ({ states }: ThematicYears['cells'][number]) =>
  Math.max(...states.map((state) => urgency[state]))

/** The cells of a committee or of the whole district, each with its four quarters. */
export function YearsBelow({ years: { cells }, year }: { years: ThematicYears; year: number }) {
  const running = quarters.find((_, at) => cells.some(({ states }) => states[at] === 'due'))
  const done = (at: number) => cells.filter(({ states }) => states[at] === 'done').length
  return (
    <>
      {cells.length > 0 && (
        <p className="font-semibold">
          {quarters
            .map((quarter, at) => `${quarterHead(quarter, year)}: ${done(at)}/${cells.length}`)
            .join('; ')}{' '}
          chi bộ đã sinh hoạt chuyên đề
          {running && ` (hạn của quý này ${showDay(lastDayOf(year, running))})`}.
        </p>
      )}
      <Table
        rows={cells.toSorted((one, other) => urgencyOf(other) - urgencyOf(one))}
        empty="Chưa có chi bộ nào."
        columns={[
          {
            header: 'Chi bộ',
            cell: ({ id, name, parent }) => ({
              text: name,
              href: `/thematic?org=${id}&year=${year}`,
              note: parent ?? undefined,
            }),
          },
          ...quarters.map((quarter, at) => ({
            header: quarterHead(quarter, year),
            cell: ({ states }: ThematicYears['cells'][number]) => {
              const { label, tone } = quarterLabel[states[at] ?? 'ahead']
              return { badges: [[tone, label] as const] }
            },
          })),
        ]}
      />
    </>
  )
}
