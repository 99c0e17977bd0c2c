import { shownYear } from '@/app/(portal)/visits/shown-year'
import { VisitLinks, visitLink } from '@/app/(portal)/visits/visit-links'
import { YearForm } from '@/app/(portal)/visits/year-form'
import { showDay } from '@/lib/core/dates'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { remarksFilter } from '@/lib/visits/input'
import { promiseLabel } from '@/lib/visits/labels'
import { listPromises, listRemarks, type Promised } from '@/lib/visits/queries/visit'

type Row = Awaited<ReturnType<typeof listRemarks>>['rows'][number] & { promises: Promised[] }

const columns: Column<Row>[] = [
  {
    header: 'Đồng chí dự',
    cell: ({ id, fullName, position }) => ({ text: fullName, href: `/visits/${id}`, note: position }),
  },
  { header: 'Chi bộ', cell: ({ cell, heldOn }) => ({ text: cell, note: showDay(heldOn) }) },
  { header: 'Ý kiến ghi trong biên bản', cell: ({ remark }) => remark, isQuiet: ({ remark }) => !remark },
  {
    header: 'Việc theo dõi',
    cell: ({ promises }) => ({
      badges: promises.map(
        ({ title, state }) => [promiseLabel[state].tone, `${title}: ${promiseLabel[state].label}`] as const,
      ),
    }),
    isQuiet: ({ promises }) => promises.length === 0,
  },
]

export default async function RemarksPage({ searchParams }: PageProps<'/visits/remarks'>) {
  const { viewer, place, places, year, shown } = await shownYear(searchParams)
  const { promised, after } = remarksFilter.parse(await searchParams)
  const { rows, next } = await listRemarks(viewer, place, { year, isPromised: promised === 'on', after })
  const promises = await listPromises(
    viewer,
    rows.map(({ id }) => id),
  )
  return (
    <Page
      title={`Ý kiến, lời hứa khi dự sinh hoạt năm ${year}`}
      lead={`${place.name}. Mở từng lượt dự để ghi lời hứa thành việc theo dõi của chi bộ.`}
      crumbs={[{ name: 'Dự sinh hoạt', href: visitLink('', shown) }]}
    >
      <YearForm places={places} {...shown} />
      <VisitLinks here="/remarks" {...shown} />
      <p>
        <Link href={`${visitLink('/remarks', shown)}${promised ? '' : '&promised=on'}`}>
          {promised ? 'Xem mọi lượt có ý kiến' : 'Chỉ xem lượt có việc theo dõi'}
        </Link>
      </p>
      <Table
        rows={rows.map((row) => ({ ...row, promises: promises.filter(({ visitId }) => visitId === row.id) }))}
        columns={columns}
        empty="Chưa có biên bản đã gửi nào ghi ý kiến của đại biểu trong năm này."
      />
      <Pager next={next} query={{ ...shown, promised }} />
      <ListDownload list="remarks" query={{ ...shown, promised }} />
    </Page>
  )
}
