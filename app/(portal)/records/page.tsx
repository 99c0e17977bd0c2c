import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { recordFilter } from '@/lib/records/input'
import { completenessWords, paperName, stateLabel } from '@/lib/records/labels'
import { countRecords, listRecords, type RecordRow } from '@/lib/records/queries/papers'
import { getRecordPlace } from '@/lib/records/queries/places'
import { papers } from '@/lib/records/rules/catalogue'
import { neededOf } from '@/lib/records/rules/papers'
import { ListDownload } from '@/lib/ui/downloads'
import { Page } from '@/lib/ui/page'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { CountTable } from './count-table'
import { Reconcile } from './reconcile'
import { crumbsOf, RecordLinks } from './record-links'

const stateOptions = (['complete', 'lacking', 'unchecked'] as const).map((value) => ({
  value,
  label: stateLabel[value],
}))
const missingOf = (row: RecordRow) => neededOf(row).filter((key) => row.missing.includes(key))

const columns = (hasCells: boolean): Column<RecordRow>[] => [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: `/records/${id}` }) },
  ...(hasCells ? [{ header: 'Chi bộ', cell: ({ cell }: RecordRow) => cell }] : []),
  { header: 'Hồ sơ', cell: ({ completeness }) => completenessWords(completeness) },
  {
    header: 'Giấy tờ thiếu',
    cell: (row) => missingOf(row).map(paperName).join('; '),
    isQuiet: (row) => missingOf(row).length === 0,
  },
  {
    header: 'Rà soát ngày',
    cell: ({ checkedOn }) => (checkedOn ? showDay(checkedOn) : ''),
    isQuiet: ({ checkedOn }) => !checkedOn,
  },
]

/** Giấy tờ trong hồ sơ: of a cell its members, of a committee its cells with their counts. */
export default async function RecordsPage({ searchParams }: PageProps<'/records'>) {
  const viewer = await requireViewer()
  const filter = recordFilter.parse(await searchParams)
  const place = (await getRecordPlace(viewer, filter.org)) ?? notFound()
  const { after: _, org: __, ...query } = filter
  const mayCheck = can(viewer, 'records.check', place)
  const isList = place.kind === 'cell' || Object.values(query).some(Boolean)

  return (
    <Page
      title="Hồ sơ đảng viên"
      crumbs={crumbsOf(place)}
      lead={`${place.name}. Cổng chỉ ghi giấy tờ nào có, giấy tờ nào thiếu; hồ sơ, lý lịch không đưa lên đây.`}
    >
      <RecordLinks viewer={viewer} here="" org={place.id} />
      <p>
        Chi bộ nhắc từng đồng chí bổ sung giấy tờ còn thiếu; cấp ủy quản lý hồ sơ (đảng ủy cơ sở, hoặc cấp
        trên trực tiếp của chi bộ cơ sở) đối chiếu với hồ sơ giấy và xác nhận mục lục tài liệu.
      </p>
      {mayCheck && <Reconcile viewer={viewer} place={place} />}
      <SearchBox label="Tìm đảng viên theo tên" value={filter.q}>
        <Kept fields={{ org: place.id, before: filter.before && showDay(filter.before) }} />
        <Filter
          name="state"
          label="Hồ sơ"
          value={filter.state}
          all={place.kind === 'cell' ? 'Tất cả' : 'Số liệu theo tổ chức'}
          options={
            place.kind === 'cell' ? stateOptions : [...stateOptions, { value: 'all', label: stateLabel.all }]
          }
        />
        <Filter
          name="paper"
          label="Thiếu giấy tờ nào"
          value={filter.paper}
          all="Không lọc"
          options={papers
            .filter(({ isIfAny }) => !isIfAny)
            .map(({ key, name }) => ({ value: key, label: name }))}
        />
      </SearchBox>
      {isList ? (
        <MemberList viewer={viewer} place={place} filter={filter} />
      ) : (
        <CountTable viewer={viewer} place={place} />
      )}
    </Page>
  )
}

type Listed = {
  viewer: Parameters<typeof listRecords>[0]
  place: Parameters<typeof listRecords>[1]
  filter: Parameters<typeof listRecords>[2]
}

async function MemberList({ viewer, place, filter }: Listed) {
  const [{ rows, next }, total] = await Promise.all([
    listRecords(viewer, place, filter),
    countRecords(viewer, place, filter),
  ])
  const { after: _, ...asked } = filter
  const query = { ...asked, before: filter.before && showDay(filter.before) }
  return (
    <>
      <p>
        <strong>{total.toLocaleString('vi')}</strong> đảng viên
        {filter.state && filter.state !== 'all'
          ? `, ${stateLabel[filter.state].toLocaleLowerCase('vi')}`
          : ''}
        {filter.paper ? `, thiếu: ${paperName(filter.paper)}` : ''}
        {filter.before ? `, chưa đối chiếu từ ngày ${showDay(filter.before)}` : ''}.
      </p>
      <Table
        rows={rows}
        columns={columns(place.kind !== 'cell')}
        empty="Không có đảng viên nào khớp. Đồng chí bớt điều kiện lọc."
      />
      <Pager next={next} query={{ ...query, org: place.id }} />
      <ListDownload list="records" query={{ ...query, org: place.id }} />
    </>
  )
}
