import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { count } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { addAddressee } from '@/lib/feedback/actions/addressees'
import { addField } from '@/lib/feedback/actions/fields'
import {
  type AddresseeRow,
  type FieldRow,
  listAnswering,
  listCatalogue,
  listFieldCatalogue,
} from '@/lib/feedback/queries/addressees'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import type { Words } from '@/lib/ui/words'
import { AddresseeFields } from './addressee-fields'

const standing = (endedOn: string | null, today: string, until = 'Dùng', now = 'Đang dùng'): Words =>
  endedOn
    ? { badges: [[endedOn < today ? 'plain' : 'warn', `${until} đến hết ${showDay(endedOn)}`]] }
    : { text: now }

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
    cell: ({ endedOn }) => standing(endedOn, today, 'Nhận', 'Đang nhận'),
  },
]

const fieldColumns = (mayChange: boolean, today: string): Column<FieldRow>[] => [
  {
    header: 'Lĩnh vực',
    cell: ({ id, name }) => (mayChange ? { text: name, href: `/feedback/fields/${id}` } : name),
  },
  {
    header: 'Tình trạng',
    cell: ({ endedOn }) => standing(endedOn, today),
  },
]

/** Danh mục nơi nhận phản ánh, góp ý, with the agency and accounts behind each. */
export default async function AddresseesPage({ searchParams }: PageProps<'/feedback/addressees'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'addressees.read')) notFound()
  const mayChange = canSomewhere(viewer, 'addressees.update')
  const today = await businessDay()
  const moved = count(10_000).safeParse((await searchParams).moved)
  const [rows, fields, agencies] = await Promise.all([
    listCatalogue(viewer, today),
    listFieldCatalogue(viewer, today),
    mayChange ? listAnswering(viewer) : [],
  ])

  return (
    <Page
      title="Nơi nhận, lĩnh vực phản ánh, góp ý"
      lead="Chi bộ chọn nơi nhận trong danh mục này. Nơi nhận không xóa được; thôi dùng thì đóng lại."
    >
      {moved.success && (
        <Notice tone="good" title={`Đã chuyển ${moved.data} mục đang xử lý.`}>
          Từng mục ghi lại việc chuyển; cơ quan nhận thấy các mục ấy trong danh sách của mình.
        </Notice>
      )}
      <Table
        rows={rows}
        columns={columnsFor(mayChange, today)}
        empty="Chưa có nơi nhận nào. Đồng chí thêm nơi nhận đầu tiên."
      />
      <ListDownload list="addressees" />
      {mayChange && (
        <Section title="Thêm nơi nhận">
          <Form action={addAddressee} submit="Thêm nơi nhận">
            <AddresseeFields agencies={agencies} />
          </Form>
        </Section>
      )}
      {mayChange && (
        <Section title="Khi sắp xếp lại cơ quan">
          <p>
            Cơ quan giải thể, sáp nhập, chuyển nhiệm vụ: chuyển mọi mục đang xử lý sang cơ quan tiếp nhận một
            lần.
          </p>
          <p>
            <Link href="/feedback/handover">Chuyển việc của một cơ quan</Link>
          </p>
        </Section>
      )}
      <Section title="Lĩnh vực">
        <p>Chi bộ, Văn phòng chọn trong danh mục này. Phản ánh đã gửi giữ lĩnh vực đã ghi.</p>
        <Table
          rows={fields}
          columns={fieldColumns(mayChange, today)}
          empty="Chưa có lĩnh vực nào. Đồng chí thêm lĩnh vực đầu tiên."
        />
        {mayChange && (
          <Form action={addField} submit="Thêm lĩnh vực" mark="field-" isPlain>
            <TextField name="name" label="Tên lĩnh vực" hint="Ví dụ: Nông nghiệp, thủy lợi" maxLength={120} />
          </Form>
        )}
      </Section>
    </Page>
  )
}
