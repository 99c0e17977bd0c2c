import { notFound, redirect } from 'next/navigation'
import { OutcomeSummary } from '@/app/(portal)/meetings/[id]/outcome-summary'
import { PersonResults } from '@/app/(portal)/meetings/[id]/person-results'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { padded } from '@/lib/core/numbers'
import { businessDay } from '@/lib/core/settings'
import { complete } from '@/lib/meetings/actions/write'
import { documentLabel, meetingName } from '@/lib/meetings/labels'
import {
  getDraft,
  heldTooLate,
  listAddresseesNamed,
  listPeopleOf,
  nextNumbers,
} from '@/lib/meetings/queries/draft'
import { listGoneSubjects } from '@/lib/meetings/queries/subjects'
import { assigneeWarnings } from '@/lib/meetings/rules/assignees'
import { problemsBeforeCompletion } from '@/lib/meetings/rules/completion'
import { issuedDocument, numberProblems } from '@/lib/meetings/rules/issued'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import type { Problem } from '@/lib/meetings/rules/problems'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { SecretQuestion } from '@/lib/ui/secret-question'
import { GoesOut } from './goes-out'
import { WhatFollows } from './what-follows'

export default async function CompletePage({ params }: PageProps<'/meetings/[id]/complete'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const today = await businessDay()
  const draft = meetingId.success ? await getDraft(viewer, meetingId.data, today) : undefined
  if (!draft?.mayComplete) notFound()
  if (draft.status !== 'draft') redirect(`/meetings/${draft.meetingId}`)
  const numbers = await nextNumbers(viewer, draft, draft.content.opening.heldOn ?? today)
  const gone = await listGoneSubjects(viewer, draft)
  const editor = `/meetings/${draft.meetingId}/minutes`
  const chosen = draft.content.resolution.document
  const issued = issuedDocument(draft.content, draft.outcome)
  // Where a first number of the term is given now; a congress counts its own, and what was opened again keeps its numbers.
  const isFirst =
    draft.kind !== 'congress' &&
    ((draft.number === null && numbers.minutes === 1) ||
      (issued !== 'none' && draft[`${issued}Number`] === null && numbers[issued] === 1))
  const problems = [
    ...problemsBeforeCompletion(draft.content, draft.outcome, draft.sections, today, draft),
    ...numberProblems(issued, numbers),
  ]
  const late = await heldTooLate(viewer, draft)
  const warnings: Problem[] = [
    ...(late ? [{ section: 'opening', field: 'opening.heldOn', message: late }] : []),
    ...assigneeWarnings(draft.content, await listPeopleOf(viewer, draft)),
  ]

  return (
    <Page
      title="Hoàn tất biên bản"
      lead={`${draft.cell}, ${meetingName(draft)} tháng ${showMonth(draft.month)}`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Ghi biên bản tháng ${showMonth(draft.month)}`, href: editor },
      ]}
    >
      {draft.isTaken && (
        <Notice tone="warn" title={`Đồng chí ${draft.writer} đang ghi biên bản này`}>
          Hoàn tất lúc này thì những gì đồng chí ấy chưa lưu không vào biên bản.
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="bad" title={`Còn ${problems.length} nội dung cần xem lại`}>
          <Places of={problems} editor={editor} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warn" title="Đồng chí xem lại; nếu đúng như vậy thì vẫn hoàn tất được">
          <Places of={warnings} editor={editor} />
        </Notice>
      )}
      {gone.length > 0 && (
        <Notice tone="warn" title={`Không còn trong danh sách đảng viên của chi bộ: ${gone.join(', ')}`}>
          Phần đã ghi về người này giữ nguyên trong biên bản. Nếu ghi nhầm người, đồng chí quay lại chọn đúng
          đảng viên.
        </Notice>
      )}
      <Section title="Kết quả sẽ ghi nhận">
        <OutcomeSummary outcome={draft.outcome} content={draft.content} kind={draft.kind} />
        {isPersonKind(draft.kind) && (
          <PersonResults kind={draft.kind} content={draft.content} outcome={draft.outcome} />
        )}
      </Section>
      <GoesOut
        content={draft.content}
        outcome={draft.outcome}
        addressees={await listAddresseesNamed(viewer, draft)}
      />
      <Section title="Khi hoàn tất">
        <ul className="list-disc pl-5">
          <li>Nội dung biên bản được khóa, không ai sửa được nữa.</li>
          {numbers.minutes !== undefined && <li>{`Biên bản được cho số ${padded(numbers.minutes)}.`}</li>}
          <WhatFollows draft={draft} gone={gone} />
          {issued === 'resolution' && numbers.resolution !== undefined && (
            <li>{`Nghị quyết được cho số ${padded(numbers.resolution)}.`}</li>
          )}
          {issued === 'conclusion' && numbers.conclusion !== undefined && (
            <li>{`Kết luận được cho số ${padded(numbers.conclusion)}.`}</li>
          )}
          {isFirst && can(viewer, 'terms.number', draft) && (
            <li>
              Nhiệm kỳ này đã cho số trên giấy thì trước khi hoàn tất, đồng chí{' '}
              <Link href={`/organisations/${draft.orgId}#terms`}>ghi số cuối đã cho</Link>.
            </li>
          )}
          {chosen !== issued && draft.outcome.resolution && (
            <li>{`${documentLabel[chosen]} không được thông qua nên không ban hành; biên bản vẫn ghi kết quả biểu quyết.`}</li>
          )}
          <li>
            <a href={`/print/minutes/${draft.meetingId}`}>Xem bản dự thảo trước khi hoàn tất</a>
          </li>
        </ul>
      </Section>
      {problems.length === 0 ? (
        <Form
          action={complete}
          submit="Hoàn tất biên bản"
          hidden={{ minutesId: draft.id, draftVersion: draft.version }}
        >
          <SecretQuestion />
        </Form>
      ) : (
        <p>
          <Link href={editor} className="button">
            Quay lại ghi tiếp
          </Link>
        </p>
      )}
    </Page>
  )
}

/** Each line leads to the field where it is mended, or to its part of the page. */
const Places = ({ of, editor }: { of: Problem[]; editor: string }) => (
  <ul className="list-disc pl-5">
    {of.map(({ section, field, message }) => (
      <li key={message}>
        {/* A plain link: only where the page is loaded anew does a style sheet see the target, and unfold it. */}
        <a href={`${editor}#${field ? `field-${field}` : section}`}>{message}</a>
      </li>
    ))}
  </ul>
)
