import { notFound } from 'next/navigation'
import { crumbsOf, RecordLinks } from '@/app/(portal)/records/record-links'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import type { Day } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { optionsOf } from '@/lib/organisations/labels'
import { MOST_LISTED } from '@/lib/records/parts'
import { getRecordPlace } from '@/lib/records/queries/places'
import { screeningFilter } from '@/lib/screenings/input'
import { followWords, outcomeLabel, outcomeTone } from '@/lib/screenings/labels'
import { listScreenings, type ScreeningRow } from '@/lib/screenings/queries'
import { listFailedTwice } from '@/lib/screenings/queries/failed'
import { outcomes, screeningYear } from '@/lib/screenings/rules'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { FailedTwice } from './failed-twice'
import { ScreeningCountTable } from './screening-counts'
import { ScreeningForm } from './screening-form'

const columns = (hasCells: boolean, today: Day): Column<ScreeningRow>[] => [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName }) => ({ text: fullName, href: `/members/${id}/career#screenings` }),
  },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: ScreeningRow) => cell }] : []),
  {
    header: 'Kết quả',
    cell: ({ outcome, measure }) => ({
      badges: [outcome ? [outcomeTone[outcome], outcomeLabel[outcome]] : ['plain', 'Chưa rà soát']],
      note: measure ?? undefined,
    }),
  },
  {
    header: 'Theo dõi',
    cell: (row) => followWords(row, today),
    isQuiet: ({ outcome }) => !outcome || outcome === 'fit',
  },
]

/** Rà soát, sàng lọc đảng viên của một năm: of a cell its members, of a committee its cells with their counts. */
export default async function ScreeningPage({ searchParams }: PageProps<'/records/screening'>) {
  const viewer = await requireViewer()
  const filter = screeningFilter.parse(await searchParams)
  const place = (await getRecordPlace(viewer, filter.org)) ?? notFound()
  if (!can(viewer, 'screenings.read', place)) notFound()
  const today = await businessDay()
  const newest = screeningYear(today)
  const { year = newest, outcome } = filter
  const isCell = place.kind === 'cell'
  const rows = isCell || outcome ? await listScreenings(viewer, place, { year, outcome }) : undefined
  const failed = await listFailedTwice(viewer, 'screenings.read', { year, path: place.path })
  const mayRecord = isCell && !outcome && can(viewer, 'screenings.record', place)

  return (
    <Page
      title={`Rà soát, sàng lọc đảng viên năm ${year}`}
      crumbs={crumbsOf(place, '/screening', { year })}
      lead={`${place.name}. Sau kiểm điểm cuối năm, chi bộ rà soát từng đảng viên; chỉ ghi kết quả và biện pháp, không ghi nội dung vi phạm.`}
    >
      <RecordLinks viewer={viewer} here="/screening" org={place.id} />
      <FilterForm hidden={{ org: place.id }}>
        <Filter
          name="year"
          label="Năm"
          value={filter.year}
          all={String(newest)}
          options={[1, 2, 3].map((back) => ({ value: newest - back, label: String(newest - back) }))}
        />
        <Filter
          name="outcome"
          label="Xem"
          value={outcome}
          all={isCell ? 'Cả chi bộ' : 'Số liệu theo tổ chức'}
          options={[
            { value: 'open', label: 'Còn phải theo dõi' },
            { value: 'waiting', label: 'Chưa rà soát' },
            ...optionsOf(outcomeLabel, outcomes),
          ]}
        />
      </FilterForm>
      <FailedTwice year={year} rows={failed} />
      {!rows && <ScreeningCountTable viewer={viewer} place={place} year={year} />}
      {rows && (
        <>
          {rows.length >= MOST_LISTED && (
            <p>Danh sách chỉ hiện {MOST_LISTED} người đầu; đồng chí chọn từng tổ chức để xem hết.</p>
          )}
          <Table rows={rows} columns={columns(!isCell, today)} empty="Không có đảng viên nào." />
        </>
      )}
      <ListDownload list="screenings" query={{ org: place.id, year, outcome }}>
        {rows && (
          <a href={`/print/screenings/${place.id}?year=${year}${outcome ? `&outcome=${outcome}` : ''}`}>
            In danh sách (PDF)
          </a>
        )}
      </ListDownload>
      {rows && mayRecord && <ScreeningForm cellId={place.id} year={year} today={today} rows={rows} />}
    </Page>
  )
}
