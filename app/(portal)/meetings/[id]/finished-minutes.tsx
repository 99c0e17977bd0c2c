import type { Viewer } from '@/lib/auth/policy'
import { showDay, showInstant } from '@/lib/core/dates'
import { symbolOf } from '@/lib/meetings/numbering'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { listItemsOf, listSupplements, type Minutes } from '@/lib/meetings/queries/meeting'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Section } from '@/lib/ui/page'
import { Corrections } from './corrections'
import { OutcomeSummary } from './outcome-summary'
import { PaperCodes } from './paper-codes'
import { PersonDecisions } from './person-decisions'

/** The finished minutes at a glance: numbers, figures, what left with them, and the papers to print. */
export async function FinishedMinutes({ viewer, minutes }: { viewer: Viewer; minutes: Minutes }) {
  const [items, written] = await Promise.all([
    listItemsOf(viewer, minutes.id),
    listSupplements(viewer, minutes.id),
  ])
  const outcome = outcomeFrom(minutes.outcome)
  const symbol = symbolOf(minutes.kind, minutes.symbol)
  return (
    <>
      <Section title="Văn bản">
        <p className="flex flex-wrap gap-3">
          <a href={`/print/minutes/${minutes.meetingId}`} className="button button-plain">
            In biên bản
          </a>
          {minutes.resolutionNumber !== null && (
            <a href={`/print/resolution/${minutes.meetingId}`} className="button button-plain">
              In nghị quyết
            </a>
          )}
          <Link href={`/meetings/${minutes.meetingId}/read`} className="button button-plain">
            Đọc biên bản chữ to
          </Link>
          {outcome?.score && (
            <Link href={`/scores/${minutes.meetingId}`} className="button button-plain">
              Xem phiếu chấm điểm
            </Link>
          )}
        </p>
        <SummaryList
          rows={[
            ...(minutes.number === null
              ? []
              : [{ name: 'Số biên bản', value: `${two(minutes.number)}-BB/${symbol}` }]),
            ...(minutes.resolutionNumber === null
              ? []
              : [{ name: 'Số nghị quyết', value: `${two(minutes.resolutionNumber)}-NQ/${symbol}` }]),
            {
              name: 'Hoàn tất',
              value: minutes.completedAt
                ? `${minutes.completedBy}${minutes.completedFor ? ` (thay đồng chí ${minutes.completedFor})` : ''}, ${showInstant(minutes.completedAt)}`
                : '',
            },
            {
              name: 'Mã tra cứu',
              value: <PaperCodes viewer={viewer} minutesId={minutes.id} />,
            },
          ]}
        />
      </Section>
      <Corrections viewer={viewer} minutes={minutes} />
      {outcome && (
        <Section title="Kết quả kỳ sinh hoạt">
          <OutcomeSummary outcome={outcome} kind={minutes.kind} />
        </Section>
      )}
      {isPersonKind(minutes.kind) && (
        <PersonDecisions viewer={viewer} minutes={minutes} kind={minutes.kind} />
      )}
      {items.length > 0 && (
        <Section title="Phản ánh, góp ý đã gửi">
          <ul className="list-disc pl-5">
            {items.map(({ id, code, title }) => (
              <li key={id}>
                <Link href={`/feedback/${id}`}>{`${code}: ${title}`}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {written.length > 0 && (
        <Section title="Bổ sung theo yêu cầu của cấp trên">
          {written.map(({ id, text, returnedReason, writtenBy, writtenOn }) => (
            <div key={id} className="card">
              <p className="text-muted">{`${writtenBy}, ${showDay(writtenOn)}. Yêu cầu: ${returnedReason}`}</p>
              <p className="whitespace-pre-wrap">{text}</p>
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

const two = (number: number | null) => String(number ?? '').padStart(2, '0')
