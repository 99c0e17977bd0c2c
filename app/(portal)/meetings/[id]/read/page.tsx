import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay, showInstant } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { listCorrections } from '@/lib/corrections/queries'
import { getReading } from '@/lib/meetings/queries/reading'
import { roman } from '@/lib/pdf/words'
import { listSupplements } from '@/lib/supplements/queries'
import { Link } from '@/lib/ui/link'
import { PrintButton } from '@/lib/ui/print-button'
import { BlockText } from './block-text'
import { CorrectionsText } from './corrections-text'
import { OpeningText, Part, Words } from './text'

/** Để đọc lại trước chi bộ: the minutes in large type, nothing to press but printing. */
export default async function ReadPage({ params }: PageProps<'/meetings/[id]/read'>) {
  const viewer = await requireViewer()
  const asked = id().safeParse((await params).id)
  const reading = asked.success ? await getReading(viewer, asked.data) : undefined
  if (!reading) notFound()
  const { text, cell, status, savedAt, meetingId, isHeldBack } = reading
  const isDraft = status === 'draft'

  return (
    <main id="content" className="mx-auto max-w-4xl px-4 py-6 text-[1.375rem] leading-relaxed">
      <title>{`Đọc biên bản ${text.subject} – Cổng thông tin Đảng bộ`}</title>
      <p className="mb-4 flex flex-wrap items-center gap-4 text-base print:hidden">
        <Link href={`/meetings/${meetingId}`}>Về trang biên bản</Link>
        <PrintButton label="In chữ to" />
      </p>
      <p className="lead">
        {cell}
        {isDraft && ` · Bản nháp${savedAt ? `, lưu lúc ${showInstant(savedAt)}` : ''}`}
      </p>
      <h1 className="text-4xl">{`Biên bản ${text.subject}`}</h1>
      {isHeldBack && (
        <p className="lead">
          Biên bản có nội dung chỉ những người có trách nhiệm xem: chữ của nội dung ấy không hiện ở đây. Biên
          bản đã hoàn tất vẫn giữ nguyên.
        </p>
      )}
      <Part title="Mở đầu">
        <OpeningText text={text} />
      </Part>
      {text.sections.map(({ heading, blocks }, index) => {
        const headed = text.sections.slice(0, index + 1).filter((each) => each.heading).length
        return (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: sections keep their order
            key={index}
            title={heading && `${roman(headed)}. ${heading}`}
          >
            {blocks.map((block, at) => (
              <BlockText
                // biome-ignore lint/suspicious/noArrayIndexKey: blocks keep their order
                key={at}
                block={block}
              />
            ))}
          </Part>
        )
      })}
      <Part title="Kết thúc">
        {text.wording?.adoption && <Words text={text.wording.adoption} />}
        <Words text={text.closing} />
      </Part>
      {!isDraft &&
        (await listSupplements(viewer, reading.id)).map(({ id, text: added, writtenOn }) => (
          <Part key={id} title={`Bổ sung ngày ${showDay(writtenOn)}`}>
            <Words text={added} />
          </Part>
        ))}
      {!isDraft && <CorrectionsText corrections={await listCorrections(viewer, reading.id)} />}
    </main>
  )
}
