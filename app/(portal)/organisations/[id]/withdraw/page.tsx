import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { withdrawOrganisation } from '@/lib/organisations/actions/withdraw'
import { getOrganisation } from '@/lib/organisations/queries'
import { Checkbox } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function WithdrawPage({ params }: PageProps<'/organisations/[id]/withdraw'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  if (organisation.parentId === null || organisation.kind === 'agency') notFound()
  if (organisation.endedOn || !can(viewer, 'organisations.withdraw', organisation)) notFound()

  return (
    <Page
      title="Bỏ tổ chức lập nhầm"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: organisation.shortName, href: `/organisations/${organisation.id}` },
      ]}
      lead={`${organisation.name}, trực thuộc ${organisation.superior}. Dùng khi nhập trùng hoặc nhập sai cấp trên; bỏ rồi thì lập lại cho đúng.`}
    >
      <Form
        action={withdrawOrganisation}
        submit="Bỏ tổ chức lập nhầm"
        hidden={{ organisationId: organisation.id, version: organisation.version }}
      >
        <Checkbox
          name="isConfirmed"
          label="Tôi xác nhận tổ chức này lập nhầm trên cổng, thực tế không có; bỏ rồi không lấy lại được"
        />
      </Form>
    </Page>
  )
}
