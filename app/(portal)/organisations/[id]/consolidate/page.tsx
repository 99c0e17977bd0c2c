import { notFound } from 'next/navigation'
import { DecisionFields } from '@/app/(portal)/organisations/decision-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { cellTypeOptions } from '@/lib/organisations/labels'
import { getOrganisation } from '@/lib/organisations/queries'
import { consolidateCells } from '@/lib/reorganisations/actions/consolidate'
import { listReceiving } from '@/lib/reorganisations/queries/placing'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Hợp nhất: this cell and those ticked form a new one. */
export default async function ConsolidatePage({ params }: PageProps<'/organisations/[id]/consolidate'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const cell = (id && (await getOrganisation(viewer, id))) || notFound()
  const { kind, parentId, endedOn } = cell
  if (kind !== 'cell' || parentId === null || endedOn || !can(viewer, 'organisations.dissolve', cell))
    notFound()
  const beside = await listReceiving(viewer, cell, 'near')

  return (
    <Page
      title="Hợp nhất chi bộ"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: cell.shortName, href: `/organisations/${cell.id}` },
      ]}
      lead={`${cell.name} và các chi bộ đánh dấu dưới đây kết thúc, cùng lập một chi bộ mới.`}
    >
      <ul className="list-disc pl-5">
        <li>Mọi đảng viên, phản ánh, nhiệm vụ, nguồn kết nạp đang theo dõi sang chi bộ mới.</li>
        <li>
          Chi bộ mới đánh số biên bản, nghị quyết từ 1 trong nhiệm kỳ đang chạy; văn bản cũ giữ tên, số của
          chi bộ cũ.
        </li>
        <li>
          Kỳ họp chưa đăng ký của các chi bộ cũ ghi là không họp; kỳ đã đăng ký thì họp xong mới hợp nhất.
        </li>
        <li>
          Chức vụ, vai trò trong cổng ở các chi bộ cũ kết thúc; cấp trên chỉ định, giao vai ở chi bộ mới.
        </li>
      </ul>
      <Form
        action={consolidateCells}
        submit="Ghi quyết định và lập chi bộ mới"
        hidden={{ organisationId: cell.id, version: cell.version }}
      >
        <Ticks name="ids" legend={`Cùng hợp nhất với ${cell.shortName}`}>
          {beside.map((each) => (
            <Tick key={each.id} name="ids" value={String(each.id)} label={each.name} />
          ))}
        </Ticks>
        <TextField name="name" label="Tên chi bộ mới" hint="Ví dụ: thôn Đông Tây; khác tên các chi bộ cũ" />
        <Select
          name="cellType"
          label="Loại hình chi bộ mới"
          hint="Chỉ cần chọn khi các chi bộ cũ khác loại hình"
          blank="Như các chi bộ cũ"
          options={cellTypeOptions}
        />
        <DecisionFields today={await businessDay()} />
      </Form>
    </Page>
  )
}
