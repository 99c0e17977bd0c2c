import { notFound } from 'next/navigation'
import { VisitorFields } from '@/app/(portal)/visits/people/visitor-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { changeVisitor } from '@/lib/visits/actions/people'
import { getVisitor } from '@/lib/visits/queries/people'
import { listPlacesBelow } from '@/lib/visits/queries/places'

export default async function EditVisitorPage({ params }: PageProps<'/visits/people/[id]/edit'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const visitor = (read.success && (await getVisitor(viewer, read.data))) || notFound()
  if (!visitor.mayAssign) notFound()
  const chosen = [visitor.ownCellId ?? 0, visitor.residenceCellId ?? 0]
  const below = await listPlacesBelow(viewer, visitor.path, chosen)

  return (
    <Page
      title="Sửa thông tin người dự"
      lead={`Do ${visitor.committee} cử.`}
      crumbs={[{ name: visitor.fullName, href: `/visits/people/${visitor.id}` }]}
    >
      <Form
        action={changeVisitor}
        submit="Lưu thông tin"
        hidden={{ visitorId: visitor.id, version: visitor.version }}
      >
        <VisitorFields
          visitor={visitor}
          cells={below.filter(({ kind }) => kind === 'cell')}
          homeFrom={await businessDay()}
        />
      </Form>
    </Page>
  )
}
