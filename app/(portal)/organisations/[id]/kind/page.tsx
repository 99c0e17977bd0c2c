import { notFound } from 'next/navigation'
import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { getOrganisation, listBelow } from '@/lib/organisations/queries'
import { isBaseCell } from '@/lib/organisations/rules'
import { lowerCommittee, raiseCells } from '@/lib/reorganisations/actions/kind'
import { listObstacles } from '@/lib/reorganisations/queries/obstacles'
import { listRaiseObstacles } from '@/lib/reorganisations/queries/parting'
import { Checkbox, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Đổi loại tổ chức cơ sở: base cells become a đảng bộ cơ sở; one with a single cell left becomes a base cell. */
export default async function KindPage({ params }: PageProps<'/organisations/[id]/kind'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const organisation = (id && (await getOrganisation(viewer, id))) || notFound()
  const { kind, name, shortName, parentId, endedOn, version } = organisation
  const isBase = isBaseCell(organisation)
  if (parentId === null || endedOn || !can(viewer, 'organisations.move', organisation)) notFound()
  if (!isBase && kind !== 'grassroots') notFound()
  const hidden = { organisationId: organisation.id, version }
  const today = await businessDay()

  return (
    <Page
      title={isBase ? 'Lập đảng bộ cơ sở' : 'Chuyển thành chi bộ cơ sở'}
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: shortName, href: `/organisations/${organisation.id}` },
      ]}
      lead={
        isBase
          ? `${name} và các chi bộ cơ sở đánh dấu dưới đây thành chi bộ trực thuộc đảng bộ mới; đảng viên, biên bản, sổ sách, vai trò ở chi bộ giữ nguyên.`
          : `${name} kết thúc; chi bộ còn lại thành chi bộ cơ sở, trực thuộc thẳng cấp trên. Giấy tờ trước ngày có hiệu lực giữ tên cũ.`
      }
    >
      {isBase ? await raising(parentId) : await lowering()}
    </Page>
  )

  async function raising(topId: number) {
    const others = (await listBelow(viewer, topId)).filter(
      (each) => each.id !== organisation.id && isBaseCell({ ...each, path: organisation.path }),
    )
    return (
      <>
        <Obstacles obstacles={await listRaiseObstacles(viewer, organisation, today)} />
        <ul className="list-disc pl-5">
          <li>Phản ánh, chuyển sinh hoạt, đảng phí, xét miễn từ ngày ấy đi qua đảng ủy mới.</li>
          <li>
            Cấp trên chỉ định cấp ủy, giao vai ở đảng bộ mới; cần thêm chi bộ thì chia tách ngay sau đó.
          </li>
          <li>Đảng ủy mới xác nhận danh sách, hồ sơ đảng viên trên cổng.</li>
        </ul>
        <Form action={raiseCells} submit="Ghi quyết định và lập đảng bộ" hidden={hidden}>
          <TextField name="name" label="Tên đảng bộ mới" hint="Ví dụ: Trung tâm Y tế" />
          {others.length > 0 && (
            <Ticks name="ids" legend={`Chi bộ cơ sở khác cùng vào đảng bộ với ${shortName}`}>
              {others.map((each) => (
                <Tick
                  key={each.id}
                  name="ids"
                  value={String(each.id)}
                  label={`${each.name}: ${each.full + each.probationary} đảng viên`}
                />
              ))}
            </Ticks>
          )}
          <Checkbox
            name="hasConsent"
            label="Ít đảng viên hơn quy định mà cấp trên đã đồng ý trước bằng văn bản"
          />
          <DecisionFields decidedBy={organisation.superior} today={today} />
          <SeenTick />
        </Form>
      </>
    )
  }

  async function lowering() {
    const below = await listBelow(viewer, organisation.id)
    if (below.length !== 1)
      return (
        <p className="card lead">
          Đảng bộ đang có {below.length} tổ chức trực thuộc; còn đúng một chi bộ mới chuyển được. Đồng chí{' '}
          <Link href={`/organisations/${organisation.id}#below`}>hợp nhất, sáp nhập các chi bộ trước</Link>.
        </p>
      )
    return (
      <>
        <ul className="list-disc pl-5">
          <li>Phản ánh, chuyển sinh hoạt, đảng phí đang chờ ở đảng ủy lên cấp trên.</li>
          <li>Chức vụ, vai trò trong cổng ở đảng ủy kết thúc; vai trò ở chi bộ giữ nguyên.</li>
          <li>Cấp trên xác nhận danh sách, hồ sơ đảng viên trên cổng.</li>
        </ul>
        <Obstacles
          obstacles={await listObstacles(viewer, { ...organisation, lowered: organisation }, today)}
        />
        <Form action={lowerCommittee} submit="Ghi quyết định chuyển thành chi bộ cơ sở" hidden={hidden}>
          <DecisionFields decidedBy={organisation.superior} today={today} />
          <SeenTick />
        </Form>
      </>
    )
  }
}
