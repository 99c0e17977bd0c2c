import { notFound } from 'next/navigation'
import { NameFields } from '@/app/(portal)/organisations/name-fields'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { updateOrganisation } from '@/lib/organisations/actions'
import { cellTypeOptions } from '@/lib/organisations/labels'
import { getOrganisation } from '@/lib/organisations/queries'
import { Checkbox, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function EditOrganisationPage({ params }: PageProps<'/organisations/[id]/edit'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  if (!can(viewer, 'organisations.update', organisation)) notFound()
  const { foundedOn } = organisation

  return (
    <Page
      title="Sửa tên, thể thức"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: organisation.shortName, href: `/organisations/${organisation.id}` },
      ]}
      lead="Biên bản đã hoàn tất giữ tên và thể thức lúc hoàn tất."
    >
      <Form
        action={updateOrganisation}
        submit="Lưu tên, thể thức"
        hidden={{ organisationId: organisation.id, version: organisation.version }}
      >
        {organisation.kind === 'cell' && (
          <Select
            name="cellType"
            label="Loại hình chi bộ"
            value={organisation.cellType}
            options={cellTypeOptions}
          />
        )}
        <NameFields names={{ ...organisation, foundedOn: foundedOn && showDay(foundedOn) }} />
        <Checkbox
          name="isTypo"
          label="Chỉ sửa lỗi đã nhập: tên, loại hình này đúng từ trước, không có quyết định đổi"
        />
      </Form>
    </Page>
  )
}
