import { notFound } from 'next/navigation'
import { personColumns } from '@/app/(portal)/statistics/person-columns'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { statusLabel } from '@/lib/members/labels'
import { rollListFilter } from '@/lib/statistics/input'
import { rollWords } from '@/lib/statistics/labels'
import { listLink } from '@/lib/statistics/links'
import { countRoll, listRoll } from '@/lib/statistics/queries/makeup'
import { getRollPlace } from '@/lib/statistics/queries/places'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { Table } from '@/lib/ui/table'

type Place = NonNullable<Awaited<ReturnType<typeof getRollPlace>>>
/** A cell, or what has ended, has its list of people and no page of figures. */
const hasStatistics = ({ kind, endedOn }: Place) => kind !== 'cell' && kind !== 'group' && !endedOn

/** The people behind one figure of the makeup, as they stood that day. */
export default async function RollPage({ searchParams }: PageProps<'/statistics/members/list'>) {
  const viewer = await requireViewer()
  const { on: asked, after, org, ...filter } = rollListFilter.parse(await searchParams)
  const place = (await getRollPlace(viewer, org)) ?? notFound()
  if (!can(viewer, 'members.read', place)) notFound()
  const today = await businessDay()
  const on = asked && asked < today ? asked : today
  const [{ rows, next }, counted] = await Promise.all([
    listRoll(viewer, place, on, { ...filter, after }),
    countRoll(viewer, place, on, filter),
  ])
  const { tag, type, ...more } = filter

  return (
    <Page
      title={`Đảng viên ngày ${showDay(on)}`}
      crumbs={[
        { name: 'Thống kê', href: '/statistics' },
        hasStatistics(place)
          ? {
              name: 'Cơ cấu đội ngũ',
              href: listLink('/statistics/members', { org: place.id, tag, type }, { on: showDay(on) }),
            }
          : { name: place.name, href: `/organisations/${place.id}?on=${showDay(on)}` },
      ]}
      lead={[place.name, ...rollWords(filter)].join('; ')}
    >
      <p>
        <strong>{counted.toLocaleString('vi')}</strong> đảng viên. Chi bộ, tình trạng là của ngày ấy.
      </p>
      <Table
        rows={rows}
        columns={[
          ...personColumns(viewer),
          { header: 'Tình trạng', cell: ({ status }) => statusLabel[status] },
        ]}
        isNarrow
        empty="Ngày ấy không có ai như vậy. Đồng chí chọn ngày khác ở trang trước."
      />
      <Pager next={next} query={{ org: place.id, on: showDay(on), tag, type, ...more }} />
      <ListDownload list="roll" query={{ org: place.id, on: showDay(on), tag, type, ...more }} />
    </Page>
  )
}
