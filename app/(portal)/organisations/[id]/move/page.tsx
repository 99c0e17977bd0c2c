import { notFound } from 'next/navigation'
import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getOrganisation } from '@/lib/organisations/queries'
import { superiorsOf } from '@/lib/organisations/rules'
import { mergeCommittees } from '@/lib/reorganisations/actions/committees'
import { moveOrganisation } from '@/lib/reorganisations/actions/move'
import { listObstacles } from '@/lib/reorganisations/queries/obstacles'
import { listTargets } from '@/lib/reorganisations/queries/placing'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'

/** Chuyển trực thuộc; an organisation with others below it may also merge into another of its kind. */
export default async function MovePage({ params }: PageProps<'/organisations/[id]/move'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const moved = (id && (await getOrganisation(viewer, id))) || notFound()
  if (moved.parentId === null || moved.kind === 'agency') notFound()
  if (moved.endedOn || !can(viewer, 'organisations.move', moved)) notFound()
  const mayMerge = moved.kind === 'grassroots' || moved.kind === 'section'
  const today = await businessDay()
  const [all, obstacles] = await Promise.all([
    listTargets(viewer, [...superiorsOf(moved.kind), ...(mayMerge ? [moved.kind] : [])]),
    mayMerge ? listObstacles(viewer, moved, today) : [],
  ])
  const outside = all.filter(({ path }) => !path.startsWith(moved.path))
  const superiors = outside.filter(
    ({ id: other, kind }) => superiorsOf(moved.kind).includes(kind) && other !== moved.parentId,
  )
  const alike = outside.filter(({ kind }) => mayMerge && kind === moved.kind)
  const optionsOf = (from: typeof all) => from.map(({ id: value, name: label }) => ({ value, label }))
  const hidden = { organisationId: moved.id, version: moved.version }

  return (
    <Page
      title={mayMerge ? 'Sáp nhập, chuyển trực thuộc' : 'Chuyển trực thuộc'}
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: moved.shortName, href: `/organisations/${moved.id}` },
      ]}
      lead={`${moved.name} và mọi tổ chức bên dưới chuyển cùng một lúc; biên bản, giấy tờ cũ không thay đổi.`}
    >
      {mayMerge && (
        <Section title="Sáp nhập vào đảng bộ khác" id="merge">
          <p>
            Các tổ chức trực thuộc, việc đang chờ ở đảng ủy (cả bàn giao chưa xác nhận) về đảng bộ tiếp nhận;{' '}
            {moved.name} kết thúc, vai trò ở cấp ủy kết thúc.
          </p>
          <Obstacles obstacles={obstacles} />
          <Form action={mergeCommittees} submit="Ghi quyết định sáp nhập" hidden={hidden}>
            <DecisionFields today={today} />
            <Select name="toId" label="Đảng bộ tiếp nhận" blank="Chọn đảng bộ" options={optionsOf(alike)} />
            <SeenTick />
          </Form>
        </Section>
      )}
      {superiors.length > 0 && (
        <Section title="Chuyển sang cấp trên khác" id="move">
          <ul className="list-disc pl-5">
            <li>Phản ánh, giới thiệu chuyển sinh hoạt đang chờ ở cấp trên cũ chờ ở cấp trên mới.</li>
            <li>Đảng phí đã nộp thì cấp trên cũ xác nhận; từ ngày ấy nộp lên cấp trên mới.</li>
            <li>Đổi đảng bộ cơ sở thì cấp trên mới xác nhận danh sách, hồ sơ đảng viên trên cổng.</li>
          </ul>
          <Form
            action={moveOrganisation}
            submit="Ghi quyết định chuyển"
            hidden={hidden}
            mark="move-"
            isPlain={mayMerge}
          >
            <DecisionFields today={today} />
            <Select name="toId" label="Cấp trên mới" blank="Chọn tổ chức" options={optionsOf(superiors)} />
            <SeenTick />
          </Form>
        </Section>
      )}
      {superiors.length === 0 && !mayMerge && (
        <p className="card lead">Không có cấp trên nào khác mà tổ chức này đặt trực thuộc được.</p>
      )}
    </Page>
  )
}
