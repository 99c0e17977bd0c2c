import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { addAddressee } from '@/lib/feedback/actions/addressees'
import { type AddresseeRow, listAnswering, listCatalogue } from '@/lib/feedback/queries/addressees'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { AddresseeFields } from './addressee-fields'

const columnsFor = (mayChange: boolean, today: string): Column<AddresseeRow>[] => [
  {
    header: 'Nơi nhận',
    cell: ({ id, name }) => (mayChange ? { text: name, href: `/feedback/addressees/${id}` } : name),
  },
  {
    header: 'Cơ quan trả lời',
    cell: ({ agency, officers }) => ({
      text: agency ?? 'Chưa chọn; Văn phòng chọn khi phân loại',
      ...(agency ? { note: officers ? `Tài khoản: ${officers}` : 'Chưa có tài khoản nào' } : {}),
    }),
  },
  {
    header: 'Cách chuyển',
    cell: ({ isAssigned }) => (isAssigned ? 'Giao xử lý' : 'Chuyển, đề nghị xem xét'),
  },
  {
    header: 'Tình trạng',
    cell: ({ endedOn }) =>
      endedOn
        ? { badges: [[endedOn < today ? 'plain' : 'warn', `Nhận đến hết ${showDay(endedOn)}`]] }
        : 'Đang nhận',
  },
]

/** Danh mục nơi nhận phản ánh, góp ý, with the agency and accounts behind each. */
export default async function AddresseesPage() {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'addressees.read')) notFound()
  const mayChange = canSomewhere(viewer, 'addressees.update')
  const today = await businessDay()
  const [rows, agencies] = await Promise.all([
    listCatalogue(viewer, today),
    mayChange ? listAnswering(viewer) : [],
  ])

  return (
    <Page
      title="Nơi nhận phản ánh, góp ý"
      lead="Chi bộ chọn nơi nhận trong danh mục này. Nơi nhận không xóa được; thôi dùng thì đóng lại."
    >
      <Table
        rows={rows}
        columns={columnsFor(mayChange, today)}
        empty="Chưa có nơi nhận nào. Đồng chí thêm nơi nhận đầu tiên."
      />
      {mayChange && (
        <Section title="Thêm nơi nhận">
          <Form action={addAddressee} submit="Thêm nơi nhận">
            <AddresseeFields agencies={agencies} />
          </Form>
        </Section>
      )}
    </Page>
  )
}
