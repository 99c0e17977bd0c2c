import { DecisionFields, SeenTick } from '@/app/(portal)/organisations/decision-fields'
import { Obstacles } from '@/app/(portal)/organisations/obstacles'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type getOrganisation, listBelow } from '@/lib/organisations/queries'
import { splitCommittee } from '@/lib/reorganisations/actions/split-committee'
import { listSplitObstacles } from '@/lib/reorganisations/queries/parting'
import { Checkbox, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

type Committee = NonNullable<Awaited<ReturnType<typeof getOrganisation>>>

/** Chia tách đảng bộ: a new committee beside this one, with the cells ticked. */
export async function SplitCommittee({
  viewer,
  committee,
  today,
}: {
  viewer: Viewer
  committee: Committee
  today: Day
}) {
  const [below, obstacles] = await Promise.all([
    listBelow(viewer, committee.id),
    listSplitObstacles(viewer, committee, today),
  ])
  return (
    <Page
      title="Chia tách đảng bộ"
      crumbs={[
        { name: 'Tổ chức', href: '/organisations' },
        { name: committee.shortName, href: `/organisations/${committee.id}` },
      ]}
      lead={`${committee.name}, ${below.length} tổ chức trực thuộc. Đảng bộ mới cùng cấp trên; chi bộ giữ nguyên đảng viên, biên bản, sổ sách.`}
    >
      <Obstacles obstacles={obstacles} />
      <ul className="list-disc pl-5">
        <li>Phản ánh, giới thiệu chuyển sinh hoạt đang chờ ở đảng ủy theo chi bộ sang đảng ủy mới.</li>
        <li>Đảng phí các chi bộ đã nộp thì đảng bộ cũ xác nhận, nộp tiếp; từ ngày ấy nộp qua đảng bộ mới.</li>
        <li>
          Đảng ủy mới xác nhận tiếp nhận danh sách, hồ sơ đảng viên; cấp trên chỉ định cấp ủy, giao vai.
        </li>
      </ul>
      <Form
        action={splitCommittee}
        submit="Ghi quyết định và lập đảng bộ tách ra"
        hidden={{ organisationId: committee.id, version: committee.version }}
      >
        <DecisionFields decidedBy={committee.superior} today={today} />
        <TextField name="name" label="Tên đảng bộ mới" hint="Ví dụ: xã Sông Lớn" />
        <Ticks name="ids" legend="Tổ chức trực thuộc về đảng bộ mới">
          {below.map(({ id, name, full, probationary }) => (
            <Tick
              key={id}
              name="ids"
              value={String(id)}
              label={`${name}: ${full + probationary} đảng viên`}
            />
          ))}
        </Ticks>
        {committee.kind === 'grassroots' && (
          <Checkbox
            name="hasConsent"
            label="Ít đảng viên hơn quy định mà cấp trên đã đồng ý trước bằng văn bản"
          />
        )}
        <SeenTick />
      </Form>
    </Page>
  )
}
