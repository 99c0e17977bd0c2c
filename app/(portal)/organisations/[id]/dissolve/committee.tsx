import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type getOrganisation, listBelow } from '@/lib/organisations/queries'
import { superiorsOf } from '@/lib/organisations/rules'
import { dissolveCommittee } from '@/lib/reorganisations/actions/dissolve-committee'
import { listObstacles } from '@/lib/reorganisations/queries/obstacles'
import { listTargets } from '@/lib/reorganisations/queries/placing'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { PlaceSelect } from './place-select'

type Committee = NonNullable<Awaited<ReturnType<typeof getOrganisation>>>

/** Giải thể đảng bộ: what stands below it, each with its new superior, and the decision, on one page. */
export async function DissolveCommittee({
  viewer,
  committee,
  today,
}: {
  viewer: Viewer
  committee: Committee
  today: Day
}) {
  const [below, all, obstacles] = await Promise.all([
    listBelow(viewer, committee.id),
    listTargets(viewer, ['top', 'grassroots', 'section']),
    listObstacles(viewer, { ...committee, lowered: committee }, today),
  ])
  const targets = all.filter(({ path }) => !path.startsWith(committee.path))
  const optionsOf = (from: typeof targets) => from.map(({ id: value, name: label }) => ({ value, label }))
  return (
    <Page
      title="Giải thể đảng bộ"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: committee.shortName, href: `/organisations/${committee.id}` },
      ]}
      lead={`${committee.name} kết thúc; ${below.length} tổ chức trực thuộc, mỗi nơi về một cấp trên mới. Giấy tờ trước ngày có hiệu lực giữ tên cũ.`}
    >
      <Obstacles obstacles={obstacles} />
      <ul className="list-disc pl-5">
        <li>Chi bộ về đảng bộ khác, hoặc trực thuộc thẳng cấp trên thành chi bộ cơ sở (trừ chi bộ thôn).</li>
        <li>
          Chi bộ cũng giải thể thì đồng chí{' '}
          <Link href={`/organisations/${committee.id}#below`}>giải thể chi bộ</Link> trước, chọn chi bộ tiếp
          nhận đảng viên.
        </li>
        <li>Phản ánh, giới thiệu chuyển sinh hoạt, đảng phí chờ ở đảng ủy theo chi bộ lên cấp trên mới.</li>
        <li>
          Câu hỏi về quy định của đảng ủy sang nơi kế thừa; chức vụ, vai trò trong cổng ở đảng ủy kết thúc.
        </li>
        <li>Nơi tiếp nhận xác nhận danh sách, hồ sơ đảng viên trên cổng.</li>
      </ul>
      <Form
        action={dissolveCommittee}
        submit="Ghi quyết định giải thể đảng bộ"
        hidden={{ organisationId: committee.id, version: committee.version }}
      >
        <DecisionFields decidedBy={committee.superior} today={today} />
        {below.length > 0 && (
          <Section title="Cấp trên mới" id="placing">
            <Select
              name="toId"
              label="Chung cho mọi tổ chức trực thuộc"
              hint="Nơi nào về chỗ khác thì chọn riêng ở dưới"
              blank="Không chọn chung, chọn từng nơi"
              options={optionsOf(targets)}
              isOptional
            />
            <div className="border-t border-line">
              {below.map(({ id, name, kind, full, probationary }) => (
                <PlaceSelect
                  key={id}
                  placedId={id}
                  label={name}
                  hint={`${full + probationary} đảng viên`}
                  blank="Theo cấp trên chọn chung"
                  groups={[
                    {
                      label: 'Trực thuộc',
                      options: optionsOf(targets.filter((target) => superiorsOf(kind).includes(target.kind))),
                    },
                  ]}
                />
              ))}
            </div>
          </Section>
        )}
        <Select
          name="heirId"
          label="Nơi kế thừa việc của đảng ủy"
          hint="Để trống thì đảng bộ nhận nhiều tổ chức nhất kế thừa"
          blank="Đảng bộ nhận nhiều tổ chức nhất"
          options={optionsOf(targets.filter(({ kind }) => kind !== 'top'))}
          isOptional
        />
        <SeenTick />
      </Form>
    </Page>
  )
}
