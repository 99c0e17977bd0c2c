import { notFound } from 'next/navigation'
import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getOrganisation } from '@/lib/organisations/queries'
import { splitCell } from '@/lib/reorganisations/actions/split'
import { listSplitObstacles } from '@/lib/reorganisations/queries/parting'
import { listToPlace } from '@/lib/reorganisations/queries/placing'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'
import { SplitCommittee } from './committee'

/** Chia tách: a new one beside this cell or committee, with the members or cells ticked. */
export default async function SplitPage({ params }: PageProps<'/organisations/[id]/split'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const cell = (id && (await getOrganisation(viewer, id))) || notFound()
  if (cell.endedOn) notFound()
  const today = await businessDay()
  if (cell.kind === 'grassroots' || cell.kind === 'section') {
    if (!can(viewer, 'organisations.move', cell)) notFound()
    return <SplitCommittee viewer={viewer} committee={cell} today={today} />
  }
  if (cell.kind !== 'cell' || !can(viewer, 'organisations.dissolve', cell)) notFound()
  const [people, obstacles] = await Promise.all([
    listToPlace(viewer, cell.id),
    listSplitObstacles(viewer, cell, today),
  ])

  return (
    <Page
      title="Chia tách chi bộ"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: cell.shortName, href: `/organisations/${cell.id}` },
      ]}
      lead={`${cell.name}, ${people.length} đảng viên. Chi bộ mới cùng cấp trên, cùng loại hình.`}
    >
      <Obstacles obstacles={obstacles} />
      <ul className="list-disc pl-5">
        <li>Nhiệm vụ, miễn sinh hoạt, đi làm xa theo người sang chi bộ mới.</li>
        <li>Phản ánh đang chờ, nguồn phát triển đảng ở lại chi bộ này.</li>
        <li>Chi bộ mới xác nhận danh sách, hồ sơ đảng viên; cấp trên chỉ định, giao vai ở đó.</li>
      </ul>
      <Form
        action={splitCell}
        submit="Ghi quyết định và lập chi bộ mới"
        hidden={{ organisationId: cell.id, version: cell.version }}
      >
        <DecisionFields decidedBy={cell.superior} today={today} />
        <TextField name="name" label="Tên chi bộ mới" hint="Ví dụ: thôn Đông Hạ 2" />
        <Ticks name="ids" legend="Đảng viên về chi bộ mới">
          {people.map(({ id: memberId, fullName, position, isUnderWay }) => (
            <Tick
              key={memberId}
              name="ids"
              value={String(memberId)}
              label={[fullName, position, isUnderWay && 'đang chuyển sinh hoạt nên chưa về chi bộ mới được']
                .filter(Boolean)
                .join(', ')}
            />
          ))}
        </Ticks>
        <SeenTick />
      </Form>
    </Page>
  )
}
