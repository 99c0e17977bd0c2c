import { notFound } from 'next/navigation'
import { crumbsOf, RecordLinks } from '@/app/(portal)/records/record-links'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { slipFilter } from '@/lib/records/input'
import { MOST_LISTED } from '@/lib/records/parts'
import { getRecordPlace } from '@/lib/records/queries/places'
import { listSlips, type SlipRow } from '@/lib/records/queries/slips'
import { slipYear } from '@/lib/records/rules/slips'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { SlipCountTable } from './slip-counts'
import { SlipsForm } from './slips-form'

const columns = (hasCells: boolean): Column<SlipRow>[] => [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: `/records/${id}` }) },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: SlipRow) => cell }] : []),
  {
    header: 'Phiếu bổ sung',
    cell: ({ checkedOn }) => ({
      badges: [checkedOn ? (['good', 'Đã nộp'] as const) : (['warn', 'Chưa nộp'] as const)],
      note: checkedOn ? `Ghi ngày ${showDay(checkedOn)}` : undefined,
    }),
  },
]

/** Phiếu bổ sung hồ sơ: yearly, after the review (Hướng dẫn 06-HD/TW, điểm 8.1c). */
export default async function SlipsPage({ searchParams }: PageProps<'/records/slips'>) {
  const viewer = await requireViewer()
  const filter = slipFilter.parse(await searchParams)
  const place = (await getRecordPlace(viewer, filter.org)) ?? notFound()
  const today = await businessDay()
  const newest = slipYear(today)
  const year = filter.year ?? newest
  const isCell = place.kind === 'cell'
  const rows =
    isCell || filter.state ? await listSlips(viewer, place, { year, state: filter.state }) : undefined
  const mayTick = isCell && !filter.state && can(viewer, 'records.slips', place)

  return (
    <Page
      title={`Phiếu bổ sung hồ sơ năm ${year}`}
      crumbs={crumbsOf(place, '/slips', { year })}
      lead={`${place.name}. Mỗi năm, sau kiểm điểm cuối năm, từng đảng viên khai phiếu bổ sung; chi ủy thu, kiểm tra rồi chuyển cấp ủy quản lý hồ sơ.`}
    >
      <RecordLinks viewer={viewer} here="/slips" org={place.id} />
      <FilterForm hidden={{ org: place.id }}>
        <Filter
          name="year"
          label="Năm"
          value={filter.year}
          all={String(newest)}
          options={[1, 2, 3].map((back) => ({ value: newest - back, label: String(newest - back) }))}
        />
        <Filter
          name="state"
          label="Xem"
          value={filter.state}
          all={isCell ? 'Cả chi bộ' : 'Số liệu theo tổ chức'}
          options={[
            { value: 'waiting', label: 'Chưa nộp' },
            { value: 'handedIn', label: 'Đã nộp' },
          ]}
        />
      </FilterForm>
      {!rows && <SlipCountTable viewer={viewer} place={place} year={year} />}
      {rows && mayTick && rows.length > 0 && <SlipsForm cellId={place.id} year={year} rows={rows} />}
      {rows && !(mayTick && rows.length > 0) && (
        <>
          {rows.length >= MOST_LISTED && (
            <p>Danh sách chỉ hiện {MOST_LISTED} người đầu; đồng chí chọn từng tổ chức để xem hết.</p>
          )}
          <Table rows={rows} columns={columns(!isCell)} empty="Không có đảng viên nào." />
        </>
      )}
      <ListDownload list="slips" query={{ org: place.id, year, state: filter.state }} />
    </Page>
  )
}
