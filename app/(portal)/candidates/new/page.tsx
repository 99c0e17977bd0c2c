import { PersonFields } from '@/app/(portal)/candidates/person-fields'
import { noCells } from '@/app/(portal)/organisations/no-cells'
import { actingGrant } from '@/lib/auth/session'
import { requireViewer } from '@/lib/auth/viewer'
import { createCandidate } from '@/lib/candidates/actions/people'
import { candidateFilter } from '@/lib/candidates/input'
import { listChoices } from '@/lib/organisations/queries'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewCandidatePage({ searchParams }: PageProps<'/candidates/new'>) {
  const viewer = await requireViewer()
  const { org } = candidateFilter.parse(await searchParams)
  const cells = await listChoices(viewer, 'candidates.write', ['cell'])
  if (cells.length === 0) return noCells(viewer, 'candidates.write', 'Thêm quần chúng ưu tú')
  const acting = await actingGrant()

  return (
    <Page
      title="Thêm quần chúng ưu tú"
      crumbs={[{ name: 'Nguồn phát triển đảng', href: '/candidates' }]}
      lead="Chỉ ghi dữ liệu làm việc; lý lịch và hồ sơ kết nạp giữ trên giấy."
    >
      <Form action={createCandidate} submit="Thêm vào danh sách">
        <Select
          name="organisationId"
          label="Chi bộ"
          value={org ?? acting?.orgId}
          options={cells.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PersonFields />
      </Form>
    </Page>
  )
}
