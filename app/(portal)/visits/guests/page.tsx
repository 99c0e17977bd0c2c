import { shownYear } from '@/app/(portal)/visits/shown-year'
import { VisitLinks, visitLink } from '@/app/(portal)/visits/visit-links'
import { YearForm } from '@/app/(portal)/visits/year-form'
import { can } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { getVisitYear, type VisitYear } from '@/lib/visits/queries/year'

type Guest = VisitYear['unmatched'][number]
const SHOWN = 200

const columns: Column<Guest>[] = [
  {
    header: 'Ghi trong biên bản',
    cell: ({ id, fullName, position }) => ({ text: fullName, href: `/visits/${id}`, note: position }),
  },
  { header: 'Chi bộ', cell: ({ cell, above }) => ({ text: cell, note: above }) },
  { header: 'Ngày', cell: ({ heldOn }) => showDay(heldOn) },
]

const matching: Column<Guest> = {
  header: 'Việc cần làm',
  cell: ({ id, fullName }) => (
    <Link href={`/visits/${id}`} className="button button-plain button-small">
      Khớp
      <span className="sr-only">{` đồng chí ${fullName}`}</span>
    </Link>
  ),
}

export default async function GuestsPage({ searchParams }: PageProps<'/visits/guests'>) {
  const { viewer, place, places, year, today, shown } = await shownYear(searchParams)
  const { unmatched, nearly } = await getVisitYear(viewer, place, year, today)
  const mayMatch = can(viewer, 'visits.match', place)
  return (
    <Page
      title="Đại biểu chưa khớp với danh sách"
      lead={`${place.name}, năm ${year}: ${unmatched.length} lượt. Tên viết khác, trùng tên, hoặc đồng chí chưa có trong danh sách dự sinh hoạt.`}
      crumbs={[{ name: 'Dự sinh hoạt', href: visitLink('', shown) }]}
    >
      <YearForm places={places} {...shown} />
      <VisitLinks here="/guests" {...shown} />
      {mayMatch && unmatched.length > 0 && (
        <p>
          Mỗi dòng là một lượt dự chưa tính cho ai. Đồng chí bấm “Khớp” rồi chọn đúng người trong danh sách dự
          sinh hoạt, hoặc ghi là không thuộc danh sách.
        </p>
      )}
      <Table
        rows={unmatched.slice(0, SHOWN)}
        columns={mayMatch ? [...columns, matching] : columns}
        empty="Đại biểu nào trong biên bản cũng đã khớp với danh sách."
      />
      {nearly.length > 0 && (
        <Section title="Đã tự khớp dù tên viết khác">
          <p>Đúng họ tên (không kể dấu) và đúng chức vụ. Chưa đúng thì đồng chí bấm vào tên để chọn lại.</p>
          <Table
            rows={nearly.slice(0, SHOWN)}
            columns={[...columns, { header: 'Khớp với', cell: ({ visitor }) => visitor.fullName }]}
            empty=""
          />
        </Section>
      )}
      <ListDownload list="guests" query={shown} />
      {unmatched.length > SHOWN && (
        <p className="lead">{`Đang hiện ${SHOWN} lượt đầu. Đồng chí khớp dần, hoặc chọn từng xã ở trên.`}</p>
      )}
    </Page>
  )
}
