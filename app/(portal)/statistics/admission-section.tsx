import { can, canSomewhere } from '@/lib/auth/policy'
import { setAdmissionTarget } from '@/lib/statistics/actions/targets'
import { targetLabel } from '@/lib/statistics/labels'
import { membersLink } from '@/lib/statistics/links'
import { type AdmissionRow, listAdmissions } from '@/lib/statistics/queries/admissions'
import { targetState } from '@/lib/statistics/rules'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import type { Shown } from './shown'

/** Kết nạp against its target: one criterion in rating an organisation (Tứ Kỳ 2022); in the order of names, no ranking. */
export async function AdmissionSection({ viewer, place, cut, year }: Shown) {
  const rows = await listAdmissions(viewer, place, year, cut)
  const mayList = can(viewer, 'members.read', place)
  const columns: Column<AdmissionRow>[] = [
    { header: 'Tổ chức', cell: ({ id, name }) => ({ text: name, isStrong: id === place.id }) },
    { header: 'Chỉ tiêu', isNumber: true, cell: ({ target }) => target ?? '–' },
    {
      header: 'Đã kết nạp',
      isNumber: true,
      cell: ({ id, admitted }) =>
        admitted > 0 && mayList
          ? { text: admitted, href: membersLink({ ...cut, org: id }, { admitted: year, status: 'all' }) }
          : admitted,
    },
    {
      header: 'Tiêu chí kết nạp',
      cell: ({ target, admitted, isWhole }) => {
        if (!isWhole) return 'Chỉ tính các chi bộ đang lọc'
        const { label, tone } = targetLabel[targetState(target, admitted)]
        return { badges: [[tone, label] as const] }
      },
    },
    { header: 'Văn bản giao', isQuiet: ({ source }) => !source, cell: ({ source }) => source ?? '' },
  ]
  const givable = rows.filter(({ id }) => id !== place.id || place.kind === 'top')
  return (
    <Section title={`Kết nạp đảng viên năm ${year} so với chỉ tiêu`} id="admissions">
      <p>
        Đã kết nạp: theo ngày kết nạp ghi trong danh sách đảng viên, kể cả đồng chí sau đó đã chuyển đi. Đạt
        chỉ tiêu là một tiêu chí để cấp trên xem xét khi xếp loại tổ chức.
      </p>
      <Table rows={rows} columns={columns} empty="Không có tổ chức nào như vậy." />
      {canSomewhere(viewer, 'targets.set') && can(viewer, 'targets.set', place) && givable.length > 0 && (
        <details className="print:hidden">
          <summary className="min-h-11 py-2 font-semibold">Giao chỉ tiêu kết nạp năm {year}</summary>
          <Form action={setAdmissionTarget} submit="Ghi chỉ tiêu" isPlain hidden={{ year }}>
            <Select
              name="orgId"
              label="Tổ chức được giao"
              options={givable.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField name="target" label="Số đảng viên phải kết nạp" inputMode="numeric" isShort />
            <TextField
              name="paper"
              label="Văn bản giao chỉ tiêu"
              hint={`Ví dụ: Kế hoạch số 25-KH/ĐU ngày 10/01/${year}. Ghi lần sau thì số mới được tính, số cũ vẫn lưu.`}
              maxLength={300}
            />
          </Form>
        </details>
      )}
    </Section>
  )
}
