import { notFound } from 'next/navigation'
import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { standingLabel } from '@/lib/members/labels'
import { getOrganisation } from '@/lib/organisations/queries'
import { dissolveCell } from '@/lib/reorganisations/actions/dissolve'
import { placingFilter } from '@/lib/reorganisations/input'
import { listObstacles } from '@/lib/reorganisations/queries/obstacles'
import { listOpenWork } from '@/lib/reorganisations/queries/open-work'
import { listReceiving, listToPlace, type Receiving } from '@/lib/reorganisations/queries/placing'
import { Notice } from '@/lib/ui/badge'
import { Radios, Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { DissolveCommittee } from './committee'
import { type Group, PlaceSelect } from './place-select'

const optionOf = ({ id, name, members, tags }: Receiving) => ({
  value: id,
  label: [`${name}: ${members} đảng viên`, ...tags].join('; '),
})

/** The weak and far cells first, under a heading of their own. */
const groupsOf = (cells: Receiving[]): Group[] =>
  [
    { label: 'Ưu tiên: chi bộ yếu, xa', options: cells.filter(({ isPriority }) => isPriority).map(optionOf) },
    { label: 'Chi bộ khác', options: cells.filter(({ isPriority }) => !isPriority).map(optionOf) },
  ].filter(({ options }) => options.length > 0)

/** Giải thể, sáp nhập: every member, each with a receiving cell, and the decision, on one page. */
export default async function DissolvePage({
  params,
  searchParams,
}: PageProps<'/organisations/[id]/dissolve'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const cell = (id && (await getOrganisation(viewer, id))) || notFound()
  if (cell.endedOn) notFound()
  const today = await businessDay()
  if (cell.kind === 'grassroots' || cell.kind === 'section') {
    if (!can(viewer, 'organisations.move', cell)) notFound()
    return <DissolveCommittee viewer={viewer} committee={cell} today={today} />
  }
  if (cell.kind !== 'cell' || !can(viewer, 'organisations.dissolve', cell)) notFound()
  const { from } = placingFilter.parse(await searchParams)
  const [people, cells, obstacles, work] = await Promise.all([
    listToPlace(viewer, cell.id),
    listReceiving(viewer, cell, from),
    listObstacles(viewer, cell, today),
    listOpenWork(viewer, cell),
  ])
  const groups = groupsOf(cells)
  const options = cells.map(optionOf)

  return (
    <Page
      title="Giải thể, sáp nhập chi bộ"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: cell.shortName, href: `/organisations/${cell.id}` },
      ]}
      lead={`${cell.name}, ${people.length} đảng viên. Mỗi đồng chí về một chi bộ; không ai ở hai nơi hoặc không có nơi nào.`}
    >
      <Obstacles obstacles={obstacles} />
      <Notice title="Sau khi ghi">
        Đảng viên, miễn sinh hoạt, đi làm xa, tài khoản sang chi bộ mới. Phản ánh đang chờ và trả lời chưa
        thông báo sang chi bộ kế thừa; nhiệm vụ đi theo người được giao. Chuyển sinh hoạt chưa tiếp nhận làm
        tiếp: chuyển đến thì về chi bộ kế thừa, chuyển đi thì từ chi bộ mới của người ấy. Đợt xếp loại chưa
        biểu quyết đóng lại, vẫn xem được; nơi tiếp nhận lập danh sách mới. Biên bản và giấy tờ cũ giữ nguyên
        tên chi bộ này. Các chi bộ tiếp nhận xác nhận trên cổng.
        <p>{work.length > 0 ? `Chi bộ đang có: ${work.join('; ')}.` : 'Chi bộ không có việc đang làm.'}</p>
      </Notice>
      {cells.length === 0 ? (
        <p className="card lead">Không còn chi bộ nào cùng cấp trên trực tiếp để tiếp nhận.</p>
      ) : (
        <Form
          action={dissolveCell}
          submit="Ghi quyết định và chuyển đảng viên"
          hidden={{ organisationId: cell.id, version: cell.version }}
        >
          <Radios
            name="kind"
            label="Hình thức"
            value="dissolved"
            options={[
              { value: 'dissolved', label: 'Giải thể: đảng viên về một hoặc nhiều chi bộ' },
              { value: 'merged', label: 'Sáp nhập: mọi đảng viên về một chi bộ' },
            ]}
          />
          <DecisionFields decidedBy={cell.superior} today={today} />
          <Section title="Chi bộ tiếp nhận" id="placing">
            <Select
              name="toId"
              label="Chung cho mọi người"
              hint="Khi giải thể, đồng chí nào về nơi khác thì chọn riêng ở dưới"
              blank="Không chọn chung, chọn từng người"
              options={options}
              isOptional
            />
            <div className="unless-merged border-t border-line">
              {people.map(({ id: memberId, fullName, position, standing }) => (
                <PlaceSelect
                  key={memberId}
                  placedId={memberId}
                  blank="Theo chi bộ chọn chung"
                  label={fullName}
                  hint={[position, standing === 'full' ? '' : standingLabel[standing]]
                    .filter(Boolean)
                    .join('; ')}
                  groups={groups}
                />
              ))}
            </div>
            <p>
              {from === 'near' ? (
                <Link href="?from=all">Chọn trong mọi chi bộ thuộc phạm vi của đồng chí</Link>
              ) : (
                <Link href="?from=near">Chỉ chọn trong các chi bộ cùng cấp trên trực tiếp</Link>
              )}
            </p>
          </Section>
          <div className="unless-merged">
            <Select
              name="heirId"
              label="Chi bộ kế thừa việc đang làm"
              hint="Để trống thì chi bộ nhận nhiều đảng viên nhất kế thừa"
              blank="Chi bộ nhận nhiều đảng viên nhất"
              options={options}
              isOptional
            />
          </div>
          <SeenTick />
        </Form>
      )}
    </Page>
  )
}
