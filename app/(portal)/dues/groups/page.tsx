import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { monthOf, showMonth } from '@/lib/core/dates'
import { typedMoney } from '@/lib/core/money'
import { businessDay } from '@/lib/core/settings'
import { setGroups } from '@/lib/dues/actions/people'
import { duesFilter } from '@/lib/dues/input'
import { sheetLink } from '@/lib/dues/links'
import { getGroups } from '@/lib/dues/queries/groups'
import { getDuesPlace } from '@/lib/dues/queries/places'
import type { SheetRow } from '@/lib/dues/queries/sheet'
import { profileKey, rateWords, sharedGroups } from '@/lib/dues/rules/due'
import { NumberCell, SelectCell } from '@/lib/ui/cell-field'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { Shown } from '@/lib/ui/shown'
import { type Column, Table } from '@/lib/ui/table'

/** Xếp nhóm đóng: by whom and from what each member's dues are reckoned, from a month on. */
export default async function GroupsPage({ searchParams }: PageProps<'/dues/groups'>) {
  const viewer = await requireViewer()
  const filter = duesFilter.parse(await searchParams)
  const { place: cell } = (await getDuesPlace(viewer, filter.org)) ?? notFound()
  if (cell.kind !== 'cell' || !cell.startsOn || !can(viewer, 'dues.group', cell)) notFound()
  const now = monthOf(await businessDay())
  const month = filter.month && filter.month >= cell.startsOn ? filter.month : now
  const { rules, source, rows } = await getGroups(viewer, cell, month)
  const shared = sharedGroups(rules)
  const columns: Column<Pick<SheetRow, 'id' | 'fullName' | 'groupKey' | 'figure'>>[] = [
    { header: 'Họ và tên', cell: ({ fullName }) => fullName },
    {
      header: 'Nhóm đóng',
      cell: (row) => (
        <SelectCell
          name={`group-${row.id}`}
          label={`${row.fullName}: nhóm đóng`}
          value={rules.groups.some(({ key }) => key === row.groupKey) ? row.groupKey : ''}
          options={rules.groups.map(({ key, title }) => ({ value: key, label: title }))}
          blank="Chưa xếp nhóm"
        />
      ),
    },
    {
      header: 'Số làm căn cứ (đồng)',
      isNumber: true,
      cell: (row) => (
        <>
          <Shown name={`shown-${row.id}`} value={profileKey(row.groupKey, row.figure)} />
          <NumberCell
            name={`figure-${row.id}`}
            label={`${row.fullName}: số làm căn cứ`}
            value={typedMoney(row.figure)}
            isWide
          />
        </>
      ),
    },
  ]

  return (
    <Page
      title="Xếp nhóm đóng đảng phí"
      crumbs={[{ name: `Đảng phí tháng ${showMonth(month)}`, href: sheetLink(cell.id, month) }]}
      lead={cell.name}
    >
      <Section title="Mức đóng một tháng">
        <p>{`Theo ${source}. Số tính ra được làm tròn đến đồng.`}</p>
        <ul className="list-disc pl-6">
          {rules.groups.map(({ key, title, rate }) => (
            <li key={key}>
              {title}: {rateWords(rate)}
            </li>
          ))}
        </ul>
      </Section>
      <Form action={setGroups} submit="Lưu nhóm đóng" hidden={{ orgId: cell.id }}>
        <TextField
          name="fromMonth"
          label="Áp dụng từ tháng"
          hint={`Những tháng trước giữ mức cũ. Ví dụ ${showMonth(now)}`}
          value={showMonth(month)}
          isShort
        />
        {shared[0] && (
          <TextField
            name="shared"
            label={`${shared[0].of} (đồng)`}
            hint={`Nhập một lần, dùng cho mọi đồng chí thuộc nhóm: ${shared.map(({ title }) => title).join('; ')}`}
            isShort
            isOptional
          />
        )}
        <p>
          Số làm căn cứ: nhóm tính phần trăm thì ghi lương, lương hưu, mức lương tối thiểu vùng đảng viên
          khai; nhóm khác thì ghi số phải đóng một tháng.
        </p>
        <Table rows={rows} columns={columns} empty="Chi bộ chưa có đảng viên nào trong danh sách." />
      </Form>
    </Page>
  )
}
