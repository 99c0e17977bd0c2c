import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { withdrawOrganisation } from '@/lib/organisations/actions/withdraw'
import { getOrganisation } from '@/lib/organisations/queries'
import { superiorsOf } from '@/lib/organisations/rules'
import { correctSuperior } from '@/lib/reorganisations/actions/correct'
import { listTargets } from '@/lib/reorganisations/queries/placing'
import { Checkbox, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'

export default async function WithdrawPage({ params }: PageProps<'/organisations/[id]/withdraw'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  if (organisation.parentId === null || organisation.kind === 'agency') notFound()
  if (organisation.endedOn || !can(viewer, 'organisations.withdraw', organisation)) notFound()

  const isCell = organisation.kind === 'cell'
  const superiors = (isCell ? await listTargets(viewer, superiorsOf('cell')) : [])
    .filter(({ id: other }) => other !== organisation.parentId)
    .map(({ id: value, name: label }) => ({ value, label }))
  const use = isCell ? '' : ' hoặc nhập sai cấp trên; bỏ rồi thì lập lại cho đúng'

  return (
    <Page
      title="Bỏ tổ chức lập nhầm"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: organisation.shortName, href: `/organisations/${organisation.id}` },
      ]}
      lead={`${organisation.name}, trực thuộc ${organisation.superior}. Dùng khi nhập trùng${use}.`}
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
      {superiors.length > 0 && (
        <Section title="Đúng tổ chức, chỉ nhập sai cấp trên?" id="superior">
          <p>
            Đảng viên, tài khoản đi theo; các ngày trước cũng theo cấp trên đúng. Đã họp, đã nộp đảng phí, đã
            chuyển sinh hoạt hoặc đã có quyết định thì ghi quyết định ở{' '}
            <Link href={`/organisations/${organisation.id}/move`}>Chuyển trực thuộc</Link>.
          </p>
          <Form
            action={correctSuperior}
            submit="Sửa cấp trên"
            hidden={{ organisationId: organisation.id, version: organisation.version }}
            mark="superior-"
            isPlain
          >
            <Select name="toId" label="Cấp trên đúng" blank="Chọn tổ chức" options={superiors} />
            <Checkbox
              name="isConfirmed"
              label="Cấp trên đang ghi là nhập nhầm trên cổng, không có quyết định nào"
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}
