import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { kindLabel, progressWords } from '@/lib/visits/labels'
import { getVisitor, listAssignments, type Visitor } from '@/lib/visits/queries/people'
import { listPlacesBelow } from '@/lib/visits/queries/places'
import { getVisitYear, type VisitYear } from '@/lib/visits/queries/year'
import { Assignments } from './assignments'

type Attended = VisitYear['visits'][number]['visit']
const columns: Column<Attended>[] = [
  {
    header: 'Ngày',
    cell: ({ id: visitId, heldOn }) => ({ text: showDay(heldOn), href: `/visits/${visitId}` }),
  },
  { header: 'Chi bộ', cell: ({ cell, above }) => ({ text: cell, note: above }) },
]

const formerIds = ({ homesBefore }: Visitor) =>
  homesBefore.flatMap(({ ownCellId, residenceCellId }) => [ownCellId ?? 0, residenceCellId ?? 0])

export default async function VisitorPage({ params }: PageProps<'/visits/people/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const visitor = (read.success && (await getVisitor(viewer, read.data))) || notFound()
  const today = await businessDay()
  const year = Number(today.slice(0, 4))
  const [assignments, data, places] = await Promise.all([
    listAssignments(viewer, visitor.id),
    getVisitYear(viewer, visitor, year, today),
    listPlacesBelow(viewer, visitor.path, formerIds(visitor)),
  ])
  const progress = data.rows.find((row) => row.id === visitor.id)?.progress
  const attended = data.visits.flatMap(({ visit, visitor: who }) => (who?.id === visitor.id ? [visit] : []))
  const cellName = (cellId: number | null) => places.find(({ value }) => value === cellId)?.label

  return (
    <Page
      title={visitor.fullName}
      lead={[visitor.position, visitor.unit].filter(Boolean).join(', ')}
      crumbs={[{ name: 'Danh sách dự sinh hoạt, phân công', href: `/visits/people?org=${visitor.orgId}` }]}
    >
      <SummaryList
        rows={[
          { name: 'Do', value: `${visitor.committee} cử` },
          { name: 'Diện', value: kindLabel[visitor.kind] },
          {
            name: 'Thời gian',
            value: `từ ${showDay(visitor.startsOn)}${visitor.endsOn ? ` đến ${showDay(visitor.endsOn)}` : ''}`,
          },
          ...[
            { name: 'Chi bộ sinh hoạt', value: cellName(visitor.ownCellId) },
            { name: 'Chi bộ nơi cư trú', value: cellName(visitor.residenceCellId) },
            ...visitor.homesBefore.toReversed().map(({ ownCellId, residenceCellId, lastOn }) => ({
              name: `Đến hết ${showDay(lastOn)}`,
              value: [
                ['chi bộ sinh hoạt', cellName(ownCellId)],
                ['nơi cư trú', cellName(residenceCellId)],
              ]
                .flatMap(([what, name]) => (name ? [`${what}: ${name}`] : []))
                .join('; '),
            })),
          ].filter(({ value }) => value),
          ...(progress ? [{ name: `Chỉ tiêu năm ${year}`, value: progressWords(progress) }] : []),
        ]}
      />
      <p className="flex flex-wrap gap-3">
        <Link
          href={`/visits/people/${visitor.id}/plan?month=${monthOf(today).slice(0, 7)}`}
          className={`button ${visitor.mayAssign ? 'button-plain' : ''}`}
        >
          Xem lịch trình dự sinh hoạt
        </Link>
        {visitor.mayAssign && (
          <Link href={`/visits/people/${visitor.id}/edit`} className="button button-plain">
            Sửa thông tin
          </Link>
        )}
      </p>
      <Assignments visitor={visitor} assignments={assignments} places={places} today={today} />
      <Section title={`Đã dự năm ${year}`}>
        <Table
          rows={attended}
          columns={columns}
          empty="Chưa có biên bản hoàn tất nào ghi đồng chí này trong mục “Đại biểu dự”."
        />
      </Section>
    </Page>
  )
}
