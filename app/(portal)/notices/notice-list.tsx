import { showDay } from '@/lib/core/dates'
import { noticeText, openLabel, placeOf } from '@/lib/notices/labels'
import { openNotice } from '@/lib/notices/own'
import type { NoticeRow } from '@/lib/notices/queries'
import { isOver } from '@/lib/notices/rules'
import { Badge } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'

/** A new one is opened by a button, which notes that it was seen; one seen before by a plain link. */
export function NoticeList({ notices }: { notices: NoticeRow[] }) {
  if (notices.length === 0)
    return (
      <p className="card lead">
        Chưa có thông báo nào. Khi có trả lời về chi bộ, việc mới giao, việc sắp đến hạn, cổng báo ở đây.
      </p>
    )
  return (
    <ul className="border-t border-line">
      {notices.map((notice) => (
        <li
          key={notice.id}
          className="flex max-w-none flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <span className="min-w-0 flex-1 basis-80">
            {!notice.isSeen && <Badge tone="warn">Mới</Badge>}{' '}
            {isOver(notice) && <Badge tone="plain">Đã sang bước khác</Badge>}{' '}
            <span className={notice.isSeen ? '' : 'font-semibold'}>{noticeText(notice)}</span>
            <span className="block text-muted">Ngày {showDay(notice.raisedOn)}</span>
          </span>
          {notice.isSeen ? (
            <Link href={placeOf(notice)}>{openLabel[notice.kind]}</Link>
          ) : (
            <Form
              action={openNotice}
              submit={openLabel[notice.kind]}
              about={notice.code ? `mục ${notice.code}` : undefined}
              hidden={{ noticeId: notice.id }}
              isPlain
            />
          )}
        </li>
      ))}
    </ul>
  )
}
