import { notFound } from 'next/navigation'
import { DecisionFields } from '@/app/(portal)/organisations/decision-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { cellTypeOptions } from '@/lib/organisations/labels'
import { getOrganisation } from '@/lib/organisations/queries'
import { changeOrganisation } from '@/lib/reorganisations/actions/change'
import { Checkbox, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'

/** Đổi tên, đổi loại hình by decision; a typing error is corrected on the page of the names. */
export default async function ChangePage({ params }: PageProps<'/organisations/[id]/change'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  if (organisation.endedOn || !can(viewer, 'organisations.change', organisation)) notFound()

  return (
    <Page
      title={organisation.kind === 'cell' ? 'Đổi tên, đổi loại hình' : 'Đổi tên'}
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: organisation.shortName, href: `/organisations/${organisation.id}` },
      ]}
      lead="Tên mới có từ ngày có hiệu lực; trước ngày ấy mọi trang và giấy tờ giữ tên cũ."
    >
      <Form
        action={changeOrganisation}
        submit="Ghi quyết định"
        hidden={{ organisationId: organisation.id, version: organisation.version }}
      >
        <DecisionFields decidedBy={organisation.superior} today={await businessDay()} />
        <Section title="Tên mới">
          <TextField name="name" label="Tên đầy đủ" value={organisation.name} />
          <TextField name="shortName" label="Tên ngắn trong danh sách" value={organisation.shortName} />
          <TextField name="committeeName" label="Tên cấp ủy hoặc chi bộ" value={organisation.committeeName} />
          <TextField
            name="letterheadLower"
            label="Trên văn bản: cơ quan ban hành"
            value={organisation.letterheadLower}
          />
          {organisation.kind === 'cell' && (
            <Select
              name="cellType"
              label="Loại hình chi bộ"
              value={organisation.cellType}
              options={cellTypeOptions}
            />
          )}
          <Checkbox name="keepsNames" label="Ô nào ở trên còn mang tên cũ là giữ theo quyết định" />
        </Section>
      </Form>
    </Page>
  )
}
