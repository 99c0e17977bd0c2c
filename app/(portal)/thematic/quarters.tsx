import { showDay } from '@/lib/core/dates'
import { quarterHead, quarterLabel } from '@/lib/thematic/labels'
import type { ThematicYear } from '@/lib/thematic/queries'
import { lastDayOf } from '@/lib/thematic/rules'
import { Badge } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'

type Row = ThematicYear['quarters'][number]
type Shown = { orgId: number; year: number; mayPlan: boolean }

/** The four quarters of a year: done or due, with the topics planned and where they were treated. */
export function Quarters({ plan, ...shown }: { plan: ThematicYear } & Shown) {
  return (
    <SummaryList
      rows={plan.quarters.map((row) => ({
        name: quarterHead(row.quarter, shown.year),
        value: <QuarterRow row={row} {...shown} />,
      }))}
    />
  )
}

function QuarterRow({ row, orgId, year, mayPlan }: { row: Row } & Shown) {
  const { label, tone } = quarterLabel[row.state]
  return (
    <div className="space-y-2">
      <p>
        <Badge tone={tone}>{label}</Badge>
        {row.state === 'due' && ` hạn ${showDay(lastDayOf(year, row.quarter))}`}
      </p>
      {row.topics.length === 0 && <p className="text-muted">Chưa có chuyên đề trong kế hoạch.</p>}
      {row.topics.map((topic) => (
        <div key={topic.id}>
          <p>{topic.title}</p>
          <p className="text-muted">
            {topic.preparer ? `Chuẩn bị: đồng chí ${topic.preparer}` : 'Chưa phân công người chuẩn bị'}
          </p>
          {topic.meetingId !== null ? (
            <p>
              <Link href={`/meetings/${topic.meetingId}`}>{meetingText(topic)}</Link>
            </p>
          ) : (
            mayPlan && (
              <p className="flex flex-wrap gap-x-6 print:hidden">
                <Link
                  href={`/meetings/new?kind=thematic&org=${orgId}&topic=${topic.id}`}
                  className="inline-block py-1.5"
                >
                  Mở kỳ sinh hoạt chuyên đề
                </Link>
                <Link href={`/thematic/${topic.id}`} className="inline-block py-1.5">
                  Sửa trong kế hoạch
                </Link>
              </p>
            )
          )}
        </div>
      ))}
    </div>
  )
}

function meetingText({ heldOn, plannedOn, isCombined }: Row['topics'][number]) {
  const together = isCombined ? ', cùng buổi thường kỳ' : ''
  if (heldOn) return `Đã sinh hoạt ngày ${showDay(heldOn)}${together}`
  return plannedOn ? `Dự kiến ngày ${showDay(plannedOn)}${together}` : `Đã mở kỳ sinh hoạt${together}`
}
