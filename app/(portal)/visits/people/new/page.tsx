import { notFound } from 'next/navigation'
import { VisitorFields } from '@/app/(portal)/visits/people/visitor-fields'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { askedPlace } from '@/lib/organisations/asked'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { addVisitor } from '@/lib/visits/actions/people'
import { yearFilter } from '@/lib/visits/input'
import { listPlacesBelow, listSendingPlaces } from '@/lib/visits/queries/places'

export default async function NewVisitorPage({ searchParams }: PageProps<'/visits/people/new'>) {
  const viewer = await requireViewer()
  const { org } = yearFilter.parse(await searchParams)
  const places = await listSendingPlaces(viewer)
  const place = askedPlace(places, org) ?? notFound()
  const below = await listPlacesBelow(viewer, place.path)
  const today = await businessDay()

  return (
    <Page
      title="Thêm đồng chí dự sinh hoạt"
      lead={`Do ${place.committee} cử.`}
      crumbs={[{ name: 'Danh sách dự sinh hoạt, phân công', href: `/visits/people?org=${place.id}` }]}
    >
      <Form action={addVisitor} submit="Thêm đồng chí" hidden={{ orgId: place.id }}>
        <VisitorFields
          visitor={{ startsOn: `${today.slice(0, 4)}-01-01` }}
          cells={below.filter(({ kind }) => kind === 'cell')}
        />
      </Form>
    </Page>
  )
}
