import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, monthOf, showDay, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { waitingPapersAfter } from '@/lib/papers/after'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { Filter, FilterForm } from '@/lib/ui/search'
import { MonthSteps } from '@/lib/ui/steps'
import { type Column, Table } from '@/lib/ui/table'
import { plainNumber, shortHash, titleOf } from '@/lib/verify/hash-list-paper'
import { hashListFilter } from '@/lib/verify/input'
import {
  getAnchor,
  getHashPlace,
  type HashRow,
  listHashes,
  listHashPlaces,
  listWaiting,
} from '@/lib/verify/queries'
import { grouped } from '@/lib/verify/rules'

const columns: Column<HashRow>[] = [
  { header: 'Tổ chức', cell: ({ organisation }) => organisation },
  { header: 'Văn bản', cell: titleOf },
  { header: 'Số', cell: ({ number }) => plainNumber(number), isQuiet: ({ number }) => number === null },
  { header: 'Ngày', cell: ({ issuedOn }) => showDay(issuedOn) },
  {
    header: 'Mã băm SHA-256',
    cell: ({ sha256 }) => (
      <>
        <strong>{shortHash(sha256)}</strong>
        <details>
          <summary className="cursor-pointer py-2">Xem đủ</summary>
          <code>{grouped(sha256)}</code>
        </details>
      </>
    ),
  },
]

export default async function HashListPage({ searchParams }: PageProps<'/hash-list'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'verify.list')) notFound()
  const asked = hashListFilter.parse(await searchParams)
  const place = await getHashPlace(viewer, asked.org)
  if (!place) notFound()
  const month = asked.month ?? monthOf(await businessDay())
  const [places, rows, waiting, anchor] = await Promise.all([
    listHashPlaces(viewer),
    listHashes(viewer, place, month),
    listWaiting(viewer, place, month),
    getAnchor(viewer, place),
  ])
  waitingPapersAfter(waiting)
  const address = (other: Day) => `?org=${place.id}&month=${other.slice(0, 7)}`

  return (
    <Page
      title={`Mã băm văn bản tháng ${showMonth(month)}`}
      lead={place.name}
      crumbs={[{ name: 'Kiểm tra văn bản', href: '/verify' }]}
    >
      <p>
        Mỗi văn bản hoàn tất có một mã băm. In danh sách này, ký và lưu mỗi tháng: về sau đối chiếu được rằng
        không bản nào bị thay.
      </p>
      {places.length > 1 && (
        <FilterForm hidden={{ month: month.slice(0, 7) }}>
          <Filter
            name="org"
            label="Đảng bộ"
            value={place.id}
            all="Cao nhất trong phạm vi"
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterForm>
      )}
      <MonthSteps month={month} to={address} />
      {waiting.length > 0 && (
        <Notice tone="warn" title={`Còn ${waiting.length} văn bản chưa tạo xong bản in nên chưa có mã băm.`}>
          Máy chủ đang tạo dần; đồng chí tải lại trang sau ít phút.
        </Notice>
      )}
      <Table
        rows={rows}
        columns={columns}
        empty="Tháng này chưa có văn bản nào đã tạo bản in trong phạm vi của đồng chí."
      />
      <ListDownload list="hashes" query={{ org: place.id, month: month.slice(0, 7) }} />
      <p>
        <a href={`/print/hash-list/${place.id}?month=${month.slice(0, 7)}`} className="button">
          In danh sách mã băm
        </a>
      </p>
      <Section title="Neo của nhật ký">
        <SummaryList
          rows={[
            { name: 'Lúc', value: anchor.at },
            { name: `Chuỗi của ${place.name}`, value: `${anchor.seq} dòng` },
            {
              name: 'Mã băm dòng cuối',
              value: <code>{grouped(anchor.hash) || 'Chưa có'}</code>,
            },
            {
              name: `Chung ${anchor.chains} chuỗi, ${anchor.entries} dòng`,
              value: <code>{grouped(anchor.all)}</code>,
            },
          ]}
        />
      </Section>
    </Page>
  )
}
