import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { outOfAll } from '@/lib/core/numbers'
import { businessDay } from '@/lib/core/settings'
import { groundWords } from '@/lib/meetings/person-labels'
import { tagOptions } from '@/lib/organisations/labels'
import { removalSpan } from '@/lib/proposals/input'
import { listRemovals, type Removal } from '@/lib/proposals/queries/removals'
import { listTags } from '@/lib/statistics/queries/tags'
import { ListDownload } from '@/lib/ui/downloads'
import { Figures } from '@/lib/ui/figures'
import { Page, Section } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'
import { DayBox, Filter, FilterForm } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<Removal>[] = [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, cell }) => ({ text: fullName, href: `/proposals/${id}`, note: cell }),
  },
  {
    header: 'Căn cứ',
    cell: ({ ground }) => groundWords(ground) ?? { badges: [['bad', 'Chưa ghi'] as const] },
  },
  {
    header: 'Đã nhắc nhở, yêu cầu tự kiểm điểm',
    cell: ({ warnings }) => warnings || { badges: [['bad', 'Chưa ghi'] as const] },
  },
  {
    header: 'Chi bộ biểu quyết',
    cell: ({ votes, base, heldOn }) => ({ text: `${votes}/${base}`, note: showDay(heldOn) }),
  },
  {
    header: 'Quyết định',
    cell: ({ decisionNumber, decidedBy, decidedOn }) => ({
      text: decisionNumber ? `Số ${decisionNumber}` : 'Chưa ghi số',
      note: [decidedBy, decidedOn && showDay(decidedOn)].filter(Boolean).join(', '),
    }),
  },
  {
    header: 'Hồ sơ',
    cell: ({ missing }) => ({
      badges: [
        missing.length === 0 ? (['good', 'Đủ'] as const) : (['bad', `Thiếu ${missing.join('; ')}`] as const),
      ],
    }),
  },
]

type Unrecorded = Awaited<ReturnType<typeof listRemovals>>['unrecorded'][number]
const unrecordedColumns: Column<Unrecorded>[] = [
  { header: 'Họ và tên', cell: ({ id, fullName }) => ({ text: fullName, href: `/members/${id}` }) },
  { header: 'Chi bộ', cell: ({ cell }) => cell },
]

/** Each member struck off has the rule, the warnings and the decision on file (Tứ Kỳ 2022). */
export default async function RemovalsPage({ searchParams }: PageProps<'/proposals/removals'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'proposals.read')) notFound()
  const span = removalSpan(await searchParams, await businessDay())
  const { cut, from, to } = span
  const { org, tag, type } = cut
  const [{ rows, unrecorded }, tags] = await Promise.all([listRemovals(viewer, span), listTags(viewer, from)])
  const whole = rows.filter(({ missing }) => missing.length === 0).length

  return (
    <Page
      title="Hồ sơ xóa tên"
      lead={`Quyết định từ ${showDay(from)} đến ${showDay(to)}${tag ? `, nhãn ${tag}` : ''}. Căn cứ và việc nhắc nhở lấy từ biên bản chi bộ xét xóa tên.`}
      crumbs={[{ name: 'Đề nghị của chi bộ', href: '/proposals' }]}
    >
      <FilterForm hidden={{ org, type }}>
        <DayBox name="from" label="Quyết định từ ngày" value={showDay(from)} />
        <DayBox name="to" label="Đến ngày" value={showDay(to)} />
        {tags.length > 0 && (
          <Filter name="tag" label="Nhãn" value={tag} all="Không lọc" options={tagOptions(tags)} />
        )}
      </FilterForm>
      <Figures
        figures={[
          { label: 'Đã xóa tên', value: rows.length },
          { label: 'Đủ căn cứ, nhắc nhở, quyết định', value: outOfAll(whole, rows.length) },
        ]}
      />
      <Table rows={rows} columns={columns} empty="Không có quyết định xóa tên nào trong thời gian này." />
      {unrecorded.length > 0 && (
        <Section title="Danh sách ghi “Đã xóa tên” mà cổng chưa có quyết định">
          <p>
            Các đồng chí này được sửa bằng tay trong danh sách đảng viên; hồ sơ giấy giữ căn cứ và quyết định.
          </p>
          <Table rows={unrecorded} columns={unrecordedColumns} empty="" />
        </Section>
      )}
      <ListDownload list="removals" query={{ ...cut, from: showDay(from), to: showDay(to) }} />
      <PrintButton label="In danh sách này" isPlain />
    </Page>
  )
}
