import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { decideChange, withdrawChange } from '@/lib/changes/actions'
import { type DiffRow, diffRows, saidAfter, stateWords } from '@/lib/changes/labels'
import { getChange } from '@/lib/changes/queries'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { After } from '@/lib/ui/after'
import { Badge } from '@/lib/ui/badge'
import { Radios, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

const columns: Column<DiffRow>[] = [
  { header: 'Thông tin', cell: ({ name }) => name },
  { header: 'Đang ghi', cell: ({ before }) => before },
  { header: 'Đề nghị sửa thành', cell: ({ after }) => ({ text: after, isStrong: true }) },
]

export default async function ChangePage({ params, searchParams }: PageProps<'/changes/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const change = (id && (await getChange(viewer, id))) || notFound()
  const place = { path: change.path, ownerId: change.memberId }
  const { after } = await searchParams
  const isWaiting = change.state === 'waiting'
  const [tone, words] = stateWords[change.state]

  return (
    <Page
      title={`Đề nghị sửa thông tin: ${change.fullName}`}
      crumbs={[
        { name: 'Đảng viên', href: '/members' },
        { name: 'Đề nghị sửa thông tin', href: '/changes' },
      ]}
      lead={change.cell}
    >
      <After step={after} words={saidAfter(change.state)} />
      <SummaryList
        rows={[
          { name: 'Kết quả', value: <Badge tone={tone}>{words}</Badge> },
          { name: 'Người đề nghị', value: `${change.proposedBy}, ngày ${showDay(change.proposedOn)}` },
          { name: 'Lý do, giấy tờ', value: change.reason },
          ...(change.decidedOn
            ? [{ name: 'Người xét', value: `${change.decidedBy}, ngày ${showDay(change.decidedOn)}` }]
            : []),
          ...(change.refusal ? [{ name: 'Lý do không đồng ý', value: change.refusal }] : []),
        ]}
      />
      <Table rows={diffRows(change)} columns={columns} empty="Không có ô nào đổi." />
      {'bornOn' in change.after && (
        <p>
          Ngày sinh trong hồ sơ đảng viên không điều chỉnh từ 18/8/2016 (Hướng dẫn 06-HD/TW, điểm 9); chỉ sửa
          để cổng khớp với hồ sơ.
        </p>
      )}
      <p>
        <Link href={`/members/${change.memberId}`}>Xem trang của đồng chí này</Link>
      </p>
      {isWaiting && can(viewer, 'memberChanges.decide', place) && (
        <Section title="Xét đề nghị" id="decide">
          <Form
            action={decideChange}
            submit="Ghi kết quả"
            hidden={{ changeId: change.id, version: change.version }}
          >
            <Radios
              name="verdict"
              label="Kết quả"
              hint="Đồng ý thì các ô trên được sửa ngay, cùng lúc."
              options={[
                { value: 'approved', label: 'Đồng ý, sửa tất cả các ô trên' },
                { value: 'refused', label: 'Không đồng ý' },
              ]}
            />
            <TextArea name="refusal" label="Lý do không đồng ý" rows={3} maxLength={500} isOptional />
          </Form>
        </Section>
      )}
      {isWaiting && can(viewer, 'memberChanges.withdraw', place) && (
        <Form action={withdrawChange} submit="Rút lại đề nghị" isPlain hidden={{ changeId: change.id }} />
      )}
    </Page>
  )
}
