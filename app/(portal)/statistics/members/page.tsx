import { notFound } from 'next/navigation'
import { CutFilters } from '@/app/(portal)/statistics/cut-filters'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { percentOf } from '@/lib/core/numbers'
import { businessDay } from '@/lib/core/settings'
import { nobodyOn } from '@/lib/statistics/day-counts'
import { makeupFilter } from '@/lib/statistics/input'
import { rollLink } from '@/lib/statistics/links'
import { daysUpTo, divisionsOf, withoutType } from '@/lib/statistics/makeup'
import { listOverTime, listTagCounts } from '@/lib/statistics/queries/makeup'
import { getStatisticsPlace } from '@/lib/statistics/queries/places'
import { listTags } from '@/lib/statistics/queries/tags'
import { Downloads } from '@/lib/ui/downloads'
import { Figures } from '@/lib/ui/figures'
import { Page, Section } from '@/lib/ui/page'
import { DayBox, Filter, FilterForm } from '@/lib/ui/search'
import { Divisions } from './divisions'
import { OverTime } from './over-time'

/** Cơ cấu đội ngũ đảng viên on a day, and over the years; every number leads to its people. */
export default async function MakeupPage({ searchParams }: PageProps<'/statistics/members'>) {
  const viewer = await requireViewer()
  const { org, tag, type, on: asked, by } = makeupFilter.parse(await searchParams)
  const { place, places } = (await getStatisticsPlace(viewer, org)) ?? notFound()
  const today = await businessDay()
  const on = asked && asked < today ? asked : today
  const filter = { tag, type }
  const tags = await listTags(viewer, on)
  const [tagged, over] = await Promise.all([
    listTagCounts(viewer, place, on, { filter, tags: tag ? [] : tags }),
    listOverTime(viewer, place, daysUpTo(on, by), filter),
  ])
  const now = over.at(-1)
  const counts = now?.counts ?? nobodyOn()
  const total = now?.members ?? 0
  const cut = { ...filter, org: place.id }
  const linkOf = can(viewer, 'members.read', place)
    ? (day: string, more: object) => rollLink(cut, day, more)
    : () => undefined
  const figure = (label: string, value: number, more: object) => ({
    ...{ label, value: value.toLocaleString('vi'), href: linkOf(on, more) },
    note: percentOf(value, total),
  })
  const untyped = withoutType(counts)

  return (
    <Page
      title="Cơ cấu đội ngũ đảng viên"
      crumbs={[{ name: 'Thống kê', href: '/statistics' }]}
      lead={`${place.name}, ngày ${showDay(on)}.`}
    >
      <FilterForm>
        <CutFilters places={places} tags={tags} place={place} cut={cut} />
        <DayBox name="on" label="Ngày (ngày/tháng/năm)" value={asked ? showDay(on) : ''} />
        <Filter
          name="by"
          label="So với"
          value={by === 'month' ? by : undefined}
          all="Cuối các năm trước"
          options={[{ value: 'month', label: 'Cuối các tháng trước' }]}
        />
      </FilterForm>
      <Figures
        figures={[
          figure('Đảng viên', total, {}),
          figure('Nữ', now?.female ?? 0, { sex: 'female' }),
          figure('Dân tộc thiểu số', now?.minority ?? 0, { minority: 'on' }),
          figure('Đến 30 tuổi', now?.young ?? 0, { age: 0 }),
          figure('Dự bị', now?.probationary ?? 0, { standing: 'probationary' }),
        ]}
      />
      <p>
        Chính thức và dự bị có tên trong danh sách ngày ấy, theo tổ chức của ngày ấy; không tính đảng viên nơi
        khác đến sinh hoạt tạm thời. Nhãn là nhãn hiện nay. Chỉ ghi năm sinh thì tuổi tính từ đầu năm.
      </p>
      <Divisions
        divisions={[...divisionsOf(counts), ...(tagged.length > 0 ? [{ title: 'Nhãn', parts: tagged }] : [])]}
        total={total}
        linkOf={(more) => linkOf(on, more)}
      />
      {untyped > 0 && <p>{`${untyped} đảng viên ở chi bộ chưa ghi loại hình.`}</p>}
      <Section title="Theo thời gian" id="over-time">
        <OverTime rows={over} linkOf={linkOf} />
        <p className="text-muted">
          Lấy từ quá trình sinh hoạt của từng người. Những ngày trước khi dùng cổng chỉ tính được người còn
          trong danh sách lúc bắt đầu ghi.
        </p>
      </Section>
      <Downloads
        query={{ ...filter, on: showDay(on), by }}
        files={[{ href: `/print/makeup/${place.id}`, label: 'In cơ cấu đội ngũ (PDF)' }]}
      />
    </Page>
  )
}
