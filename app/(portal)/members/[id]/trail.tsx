import { AsOfForm } from '@/app/(portal)/organisations/as-of-form'
import { showDay } from '@/lib/core/dates'
import { membershipReasonLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import type { MembershipRow } from '@/lib/members/queries/memberships'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

/** The register did not know since when. */
const UNKNOWN = '1900-01-01'

const columns: Column<MembershipRow>[] = [
  {
    header: 'Thời gian',
    cell: ({ startsOn, endsOn }) =>
      `${startsOn === UNKNOWN ? 'Trước khi lập danh sách' : `Từ ${showDay(startsOn)}`}${endsOn ? ` đến ${showDay(endsOn)}` : ' đến nay'}`,
  },
  { header: 'Chi bộ', cell: ({ cell }) => cell },
  {
    header: 'Đảng viên',
    cell: ({ standing, status }) => ({ text: standingLabel[standing], note: statusLabel[status] }),
  },
  { header: 'Do', cell: ({ reason }) => membershipReasonLabel[reason] },
]

/** Quá trình sinh hoạt: which cell, as what, from when to when. */
export const Trail = ({ rows, typed }: { rows: MembershipRow[]; typed: unknown }) => (
  <Section title="Quá trình sinh hoạt" id="trail">
    <Table rows={rows} columns={columns} empty="Chưa có." />
    <AsOfForm typed={typed} />
  </Section>
)
