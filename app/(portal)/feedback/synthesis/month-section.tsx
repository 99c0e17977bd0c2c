import { showMonth } from '@/lib/core/dates'
import { percentOf } from '@/lib/core/numbers'
import { itemsLink } from '@/lib/synthesis/links'
import { type MonthCounts, monthFilters } from '@/lib/synthesis/measures'
import type { MonthRow, TwelveMonths } from '@/lib/synthesis/queries/months'
import { Link } from '@/lib/ui/link'
import { MonthChart } from '@/lib/ui/month-chart'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

type Its = { months: TwelveMonths; orgId: number }

const columnsFor = (orgId: number): Column<MonthRow & { id: string }>[] => {
  const number = (header: string, key: keyof MonthCounts): Column<MonthRow & { id: string }> => ({
    header,
    cell: ({ month, counts }) => ({
      text: counts[key],
      href: counts[key] > 0 ? itemsLink({ ...monthFilters(month)[key], org: orgId }) : undefined,
    }),
    isNumber: true,
    isQuiet: ({ counts }) => key !== 'received' && counts[key] === 0,
  })
  return [
    { header: 'Tháng', cell: ({ month }) => showMonth(month) },
    number('Nhận', 'received'),
    number('Đã trả lời', 'answered'),
    number('Đúng hạn', 'onTime'),
    {
      header: 'Tỷ lệ đúng hạn',
      cell: ({ counts }) => percentOf(counts.onTime, counts.answered) || 'Không có trả lời',
      isNumber: true,
      isQuiet: ({ counts }) => counts.answered === 0,
    },
    number('Nay chưa trả lời', 'unanswered'),
  ]
}

/** Twelve months: what came, how old what still waits is, how much was answered in time; the table beside the charts. */
export function MonthSection({ months: { rows, older, olderUntil }, orgId }: Its) {
  const shareOf = ({ onTime, answered }: MonthCounts) =>
    answered > 0 ? Math.round((100 * onTime) / answered) : undefined
  const first = showMonth(rows[0]?.month ?? '')
  const last = showMonth(rows.at(-1)?.month ?? '')
  const waiting = rows.reduce((sum, { counts }) => sum + counts.unanswered, older)
  const came = rows.reduce((sum, { counts }) => sum + counts.received, 0)
  return (
    <Section title="12 tháng" id="months">
      <div className="grid gap-6 md:grid-cols-2">
        <MonthChart
          id="inflow"
          title="Số mục nhận mỗi tháng"
          description={`Từ tháng ${first} đến tháng ${last} nhận ${came} mục; số của từng tháng ở bảng bên dưới.`}
          bars={rows.map(({ month, counts }) => ({ month, value: counts.received }))}
        />
        <MonthChart
          id="age"
          title={`Mục chưa trả lời, theo tháng gửi (cũ: trước ${first})`}
          description={`Còn ${waiting} mục chưa trả lời, xếp theo tháng chi bộ gửi; cột đầu là các mục gửi trước tháng ${first}.`}
          bars={[{ value: older }, ...rows.map(({ month, counts }) => ({ month, value: counts.unanswered }))]}
          isHatched
        />
        <MonthChart
          id="share"
          title="Trả lời đúng hạn (%), theo tháng trả lời"
          description="Phần trăm trả lời đúng hạn trong số đã trả lời của từng tháng; dấu gạch là tháng không có trả lời nào."
          bars={rows.map(({ month, counts }) => ({ month, value: shareOf(counts) }))}
          top={100}
        />
      </div>
      <Table
        rows={rows.map((row) => ({ ...row, id: row.month }))}
        columns={columnsFor(orgId)}
        empty="Chưa có mục nào."
      />
      {older > 0 && (
        <p>
          Gửi trước tháng {first}, nay chưa trả lời:{' '}
          <Link href={itemsLink({ until: olderUntil.slice(0, 7), unanswered: '1', org: orgId })}>
            {older} mục
          </Link>
          .
        </p>
      )}
    </Section>
  )
}
