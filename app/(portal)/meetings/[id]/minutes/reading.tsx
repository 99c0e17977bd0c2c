import type { ReactNode } from 'react'
import { showInstant, timeOf } from '@/lib/core/dates'
import { takePen } from '@/lib/meetings/actions/write'
import type { Draft } from '@/lib/meetings/queries/draft'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { FreshText } from './fresh-text'

/** Somebody else is writing: their text to read, as it grows, and one press to take over. */
export function ReadingNotice({ draft }: { draft: Draft }) {
  const { id, meetingId, writer, writerSince, savedAt, mayComplete } = draft
  return (
    <>
      <Notice
        tone="warn"
        title={`Đồng chí ${writer} đang ghi${savedAt ? `, lưu lúc ${showInstant(savedAt)}` : ''}`}
      >
        <p>
          {`Đồng chí ${writer} ghi từ lúc ${timeOf(writerSince ?? new Date())}. Trang này để đọc. `}
          <span className="needs-js">Chữ mới tự hiện sau mỗi phút. </span>
          {`Khi đồng chí nhận ghi, đồng chí ${writer} được báo và không mất chữ nào.`}
        </p>
        <div className="mt-3">
          <Form action={takePen} submit="Nhận ghi biên bản" hidden={{ minutesId: id }} />
        </div>
        {mayComplete && (
          <p className="mt-3">
            Nếu đồng chí ấy đã ghi xong:{' '}
            <Link href={`/meetings/${meetingId}/complete`}>Xem lại để hoàn tất</Link>
          </p>
        )}
      </Notice>
      <FreshText />
    </>
  )
}

export const ReadingText = ({ children }: { children: ReactNode }) => (
  <fieldset disabled className="reading min-w-0" aria-label="Nội dung biên bản, chỉ đọc">
    {children}
  </fieldset>
)
