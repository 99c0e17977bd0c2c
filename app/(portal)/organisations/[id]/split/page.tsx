import { notFound } from 'next/navigation'
import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getOrganisation } from '@/lib/organisations/queries'
import { splitCell } from '@/lib/reorganisations/actions/split'
import { listToPlace } from '@/lib/reorganisations/queries/placing'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Chia tách: a new cell beside this one, with the members ticked. */
export default async function SplitPage({ params }: PageProps<'/organisations/[id]/split'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const cell = (id && (await getOrganisation(viewer, id))) || notFound()
  if (cell.kind !== 'cell' || cell.endedOn || !can(viewer, 'organisations.dissolve', cell)) notFound()
  const people = await listToPlace(viewer, cell.id)

  return (
    <Page
      title="Chia tách chi bộ"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: cell.shortName, href: `/organisations/${cell.id}` },
      ]}
      lead={`${cell.name}, ${people.length} đảng viên. Chi bộ mới cùng cấp trên, cùng loại hình; phản ánh đang chờ ở lại chi bộ này.`}
    >
      <Form
        action={splitCell}
        submit="Ghi quyết định và lập chi bộ mới"
        hidden={{ organisationId: cell.id, version: cell.version }}
      >
        <DecisionFields decidedBy={cell.superior} today={await businessDay()} />
        <TextField name="name" label="Tên chi bộ mới" hint="Ví dụ: thôn Đông Hạ 2" />
        <Ticks name="ids" legend="Đảng viên về chi bộ mới">
          {people.map(({ id: memberId, fullName, position }) => (
            <Tick
              key={memberId}
              name="ids"
              value={String(memberId)}
              label={[fullName, position].filter(Boolean).join(', ')}
            />
          ))}
        </Ticks>
        <SeenTick />
      </Form>
    </Page>
  )
}
