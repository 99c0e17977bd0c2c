import { notFound } from 'next/navigation'
import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { cellTypeOptions } from '@/lib/organisations/labels'
import { getOrganisation, listBelow } from '@/lib/organisations/queries'
import { consolidateCommittees } from '@/lib/reorganisations/actions/committees'
import { consolidateCells } from '@/lib/reorganisations/actions/consolidate'
import { listObstacles } from '@/lib/reorganisations/queries/obstacles'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

const ofCells = {
  what: 'chi bộ',
  permission: 'organisations.dissolve' as const,
  action: consolidateCells,
  example: 'thôn Đông Tây; khác tên các chi bộ cũ',
  effects: [
    'Mọi đảng viên, phản ánh, nhiệm vụ, nguồn kết nạp, chuyển sinh hoạt đang theo dõi sang chi bộ mới.',
    'Chi bộ mới đánh số biên bản, nghị quyết từ 1 trong nhiệm kỳ đang chạy; văn bản cũ giữ tên, số của chi bộ cũ.',
    'Kỳ họp chưa đăng ký của các chi bộ cũ ghi là không họp; kỳ đã đăng ký thì họp xong mới hợp nhất.',
    'Chức vụ, vai trò trong cổng ở các chi bộ cũ kết thúc; cấp trên chỉ định, giao vai ở chi bộ mới.',
  ],
}
const ofCommittees = {
  what: 'đảng bộ',
  permission: 'organisations.move' as const,
  action: consolidateCommittees,
  example: 'xã Sông Lớn; dùng lại tên của một đảng bộ cũ cũng được',
  effects: [
    'Mọi chi bộ trực thuộc, cùng đảng viên, biên bản, sổ sách, sang đảng bộ mới.',
    'Phản ánh, giới thiệu chuyển sinh hoạt, đảng phí, câu hỏi, bàn giao đang chờ ở các đảng bộ cũ chờ ở đảng bộ mới.',
    'Đảng bộ mới đánh số văn bản từ 1; giấy tờ trước ngày có hiệu lực giữ tên đảng bộ cũ.',
    'Chức vụ, vai trò trong cổng ở các đảng bộ cũ kết thúc; cấp trên chỉ định cấp ủy, giao vai ở đảng bộ mới.',
  ],
}

/** Hợp nhất: this organisation and those ticked, of one kind and one superior, form a new one. */
export default async function ConsolidatePage({ params }: PageProps<'/organisations/[id]/consolidate'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  const { kind, parentId, endedOn, name, shortName } = organisation
  const isCell = kind === 'cell'
  const { what, permission, action, example, effects } = isCell ? ofCells : ofCommittees
  if (!isCell && kind !== 'grassroots' && kind !== 'section') notFound()
  if (parentId === null || endedOn || !can(viewer, permission, organisation)) notFound()
  const today = await businessDay()
  const [beside, obstacles] = await Promise.all([
    listBelow(viewer, parentId),
    listObstacles(viewer, organisation, today),
  ])

  return (
    <Page
      title={`Hợp nhất ${what}`}
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: shortName, href: `/organisations/${organisation.id}` },
      ]}
      lead={`${name} và các ${what} đánh dấu dưới đây kết thúc, cùng lập một ${what} mới.`}
    >
      <Obstacles obstacles={obstacles} />
      <ul className="list-disc pl-5">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <Form
        action={action}
        submit={`Ghi quyết định và lập ${what} mới`}
        hidden={{ organisationId: organisation.id, version: organisation.version }}
      >
        <Ticks name="ids" legend={`Cùng hợp nhất với ${shortName}`}>
          {beside
            .filter((each) => each.kind === kind && each.id !== organisation.id)
            .map((each) => (
              <Tick key={each.id} name="ids" value={String(each.id)} label={each.name} />
            ))}
        </Ticks>
        <TextField name="name" label={`Tên ${what} mới`} hint={`Ví dụ: ${example}`} />
        {isCell && (
          <Select
            name="cellType"
            label="Loại hình chi bộ mới"
            hint="Chỉ cần chọn khi các chi bộ cũ khác loại hình"
            blank="Như các chi bộ cũ"
            options={cellTypeOptions}
          />
        )}
        <DecisionFields decidedBy={organisation.superior} today={today} />
        <SeenTick />
      </Form>
    </Page>
  )
}
