import { notFound } from 'next/navigation'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { replyKindLabels } from '@/lib/feedback/labels'
import { type CommonAnswer, listCommonAnswers } from '@/lib/feedback/queries/common-answers'
import { answersFilter } from '@/lib/synthesis/input'
import { type AnswerToRead, listAnswersToRead } from '@/lib/synthesis/queries/answers'
import { sourceWords } from '@/lib/synthesis/words'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { PrintButton } from '@/lib/ui/print-button'

/** Trả lời để đọc: in large type, each cell on a page of its own, for reading aloud at the meeting. */
export default async function AnswersPage({ searchParams }: PageProps<'/feedback/answers'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'feedback.read')) notFound()
  const filter = answersFilter.parse(await searchParams)
  const today = await businessDay()
  const [rows, common, { superiorWord }] = await Promise.all([
    listAnswersToRead(viewer, filter, today),
    listCommonAnswers(viewer, today),
    getSettings(),
  ])
  const cells = [...new Map(rows.map(({ cellId, cell }) => [cellId, cell]))]

  return (
    <Page
      title="Trả lời để đọc tại chi bộ"
      lead={
        rows.length > 0 &&
        `${rows.length} trả lời chờ thông báo. Đọc xong, đồng chí đánh dấu trong biên bản, mục “Thông báo kết quả trả lời”.`
      }
      crumbs={[{ name: `Phản ánh, góp ý với ${superiorWord}`, href: '/feedback' }]}
    >
      {rows.length === 0 ? (
        <p className="card lead">
          Không có trả lời nào chờ thông báo. Cấp trên trả lời xong thì nội dung có ở đây.
        </p>
      ) : (
        <>
          <PrintButton label="In để đọc" />
          <ListDownload list="answers" query={filter} />
        </>
      )}
      {cells.map(([cellId, cell], at) => (
        <section key={cellId} className={`space-y-6 text-xl ${at > 0 ? 'print:break-before-page' : ''}`}>
          {cells.length > 1 && (
            <h2>
              {filter.org === undefined ? <Link href={`/feedback/answers?org=${cellId}`}>{cell}</Link> : cell}
            </h2>
          )}
          {rows
            .filter((row) => row.cellId === cellId)
            .map((row) => (
              <Answer key={`${row.id}-${row.nextOn}`} row={row} />
            ))}
        </section>
      ))}
      {common.length > 0 && (
        <Section title="Trả lời chung để biết" id="common">
          <p>
            Trả lời cho nơi khác mà cấp trên thông báo rộng, từ hai tháng trước đến nay. Không phải đánh dấu
            trong biên bản.
          </p>
          <div className="space-y-6 text-xl">
            {common.map((row) => (
              <CommonReply key={row.id} row={row} />
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}

function CommonReply({ row }: { row: CommonAnswer }) {
  return (
    <article className="space-y-3 border-t border-line pt-4 leading-relaxed">
      <h3 className="text-2xl font-semibold">{row.title}</h3>
      <p className="text-lg text-muted">
        {row.code}
        {row.answeredOn && ` · trả lời ngày ${showDay(row.answeredOn)}`}
      </p>
      <Reply row={row} />
    </article>
  )
}

function Reply({
  row,
}: {
  row: Pick<AnswerToRead, keyof Parameters<typeof sourceWords>[0] | 'replyKind' | 'replyText'>
}) {
  const source = sourceWords(row)
  return (
    <>
      <p className="whitespace-pre-line">
        <strong>{`Trả lời: ${row.replyKind ? replyKindLabels[row.replyKind] : ''}. `}</strong>
        {row.replyText}
      </p>
      {source && <p className="text-lg">{source}</p>}
    </>
  )
}

function Answer({ row }: { row: AnswerToRead }) {
  return (
    <article className="space-y-3 border-t border-line pt-4 leading-relaxed">
      <h3 className="text-2xl font-semibold">{row.title}</h3>
      <p className="text-lg text-muted">
        {`${row.code} · ${row.cell} gửi ngày ${showDay(row.sentOn)}`}
        {row.dueOn && ` · thông báo trước hết ngày ${showDay(row.dueOn)}`}
      </p>
      {row.nextOn && (
        <p className="font-semibold">{`Trả lời bước đầu; cơ quan trả lời tiếp trước ngày ${showDay(row.nextOn)}.`}</p>
      )}
      <p className="whitespace-pre-line">
        <strong>Chi bộ hỏi: </strong>
        {row.text}
      </p>
      <Reply row={row} />
      {row.files > 0 && <p className="text-lg">{`(có ${row.files} tệp kèm theo, tải ở trang của mục)`}</p>}
    </article>
  )
}
