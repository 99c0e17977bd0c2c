import { notFound } from 'next/navigation'
import { withInstead } from '@/lib/accounts/words'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { DayField, Select, TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { followPromise, matchGuest } from '@/lib/visits/actions/guests'
import { matchedByWords, promiseLabel } from '@/lib/visits/labels'
import { getVisit, listMatches, listPromises, type Promised } from '@/lib/visits/queries/visit'
import { listKnownFor } from '@/lib/visits/queries/year'
import { matcherOf, offered } from '@/lib/visits/rules/matching'

const promiseColumns: Column<Promised>[] = [
  { header: 'Việc', cell: ({ title, result }) => ({ text: title, note: result }) },
  { header: 'Hạn', cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : 'Chưa đặt hạn') },
  {
    header: 'Kết quả',
    cell: ({ state }) => ({ badges: [[promiseLabel[state].tone, promiseLabel[state].label] as const] }),
  },
]

/** Một lượt dự: who it was, what he said, what he promised. */
export default async function VisitPage({ params }: PageProps<'/visits/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const visit = (read.success && (await getVisit(viewer, read.data))) || notFound()
  const [matches, promises, known] = await Promise.all([
    listMatches(viewer, visit.id),
    listPromises(viewer, [visit.id]),
    listKnownFor(viewer, visit),
  ])
  const [newest] = matches
  const guest = { ...visit, decided: newest?.visitorId ?? (newest ? null : undefined) }
  const match = matcherOf(known)(guest)
  const matched = match?.person
  const hidden = { visitId: visit.id }

  return (
    <Page
      title={`Đồng chí ${visit.fullName} dự sinh hoạt`}
      lead={`${visit.cell}, ngày ${showDay(visit.heldOn)}`}
      crumbs={[{ name: 'Dự sinh hoạt', href: '/visits' }]}
    >
      <SummaryList
        rows={[
          { name: 'Ghi trong biên bản', value: [visit.fullName, visit.position].filter(Boolean).join(', ') },
          {
            name: 'Trong danh sách',
            value: matched
              ? `${matched.fullName}, ${matched.position}`
              : newest
                ? 'Không thuộc danh sách dự sinh hoạt'
                : 'Chưa khớp với ai',
          },
          ...(newest
            ? [
                {
                  name: 'Người khớp',
                  value: `${withInstead(newest.decidedBy, newest.insteadOf)}, ngày ${showDay(newest.decidedOn)}`,
                },
              ]
            : match
              ? [{ name: 'Cách khớp', value: matchedByWords[match.by] }]
              : []),
          ...(visit.isReadable
            ? [
                {
                  name: 'Biên bản',
                  value: <Link href={`/meetings/${visit.meetingId}`}>Mở biên bản kỳ sinh hoạt</Link>,
                },
              ]
            : []),
          ...(visit.remark
            ? [
                {
                  name: 'Ý kiến ghi trong biên bản',
                  value: <span className="whitespace-pre-line">{visit.remark}</span>,
                },
              ]
            : []),
        ]}
      />
      {visit.mayMatch && (
        <Section title="Khớp với danh sách">
          <Form action={matchGuest} submit="Lưu người dự" hidden={hidden} isPlain={matched !== undefined}>
            <Select
              name="visitorId"
              label="Đại biểu này là"
              hint="Người cùng tên đứng trước. Chưa có trong danh sách thì thêm ở mục “Danh sách, phân công”."
              blank="Chọn người dự"
              value={newest ? (newest.visitorId ?? 'none') : matched?.id}
              options={[
                ...offered(guest, known).map(({ id: value, fullName, position }) => ({
                  value,
                  label: `${fullName}, ${position}`,
                })),
                { value: 'none', label: 'Không thuộc danh sách dự sinh hoạt' },
              ]}
            />
          </Form>
        </Section>
      )}
      <Section title="Lời hứa, việc theo dõi">
        <Table rows={promises} columns={promiseColumns} empty="Chưa có việc nào được ghi từ lượt dự này." />
        {visit.mayFollow ? (
          <Form action={followPromise} submit="Ghi việc theo dõi" hidden={hidden} isPlain={!matched}>
            <TextArea
              name="title"
              label="Lời hứa, việc phải làm"
              hint="Ghi một việc, một dòng. Việc này được báo cáo tại kỳ sinh hoạt sau của chi bộ."
              rows={2}
              maxLength={500}
            />
            <DayField name="dueOn" label="Hạn làm xong" isOptional />
          </Form>
        ) : (
          !visit.isSent && <p className="lead">Ghi được việc theo dõi khi chi bộ đã gửi biên bản.</p>
        )}
      </Section>
    </Page>
  )
}
