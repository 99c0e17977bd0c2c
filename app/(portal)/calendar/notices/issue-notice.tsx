import { issueNotice } from '@/lib/calendar/actions/notices'
import { calendarLink } from '@/lib/calendar/links'
import { usualRecipients } from '@/lib/calendar/notice-paper'
import type { getNoticeDraft } from '@/lib/calendar/queries/notices'
import { type Day, showMonth } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { Notice } from '@/lib/ui/badge'
import { TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

type Draft = NonNullable<Awaited<ReturnType<typeof getNoticeDraft>>>

/** What the notice will say, what is not ready yet, and the form that issues it. */
export function IssueNotice({ draft, place, month }: { draft: Draft; place: { id: number }; month: Day }) {
  const { readiness, number, signerPost, signerName, data } = draft
  if (!data)
    return (
      <Notice title={`Tháng ${showMonth(month)} chưa mở kỳ sinh hoạt.`}>
        Mở kỳ sinh hoạt và các chi bộ đăng ký xong thì có lịch để thông báo.
      </Notice>
    )
  const { cells, open, registered } = readiness
  const list = (state: 'open' | 'registered', count: number, what: string) =>
    count > 0 && (
      <li>
        <Link href={calendarLink(month, { org: place.id, state })}>
          {count} chi bộ {what}
        </Link>
      </li>
    )
  return (
    <Section title="Ban hành thông báo">
      {open + registered > 0 ? (
        <Notice tone="warn" title={`Trong ${cells} chi bộ còn:`}>
          <ul className="list-disc pl-5">
            {list('open', open, 'chưa đăng ký lịch')}
            {list('registered', registered, 'chờ xác nhận')}
          </ul>
        </Notice>
      ) : (
        <Notice tone="good" title={`Lịch của ${cells} chi bộ đã đủ.`} />
      )}
      <p>
        <a href={`/print/schedule-draft/${place.id}?month=${month.slice(0, 7)}`}>Xem bản dự thảo (PDF)</a>
      </p>
      <Form action={issueNotice} submit="Ban hành thông báo" hidden={{ orgId: place.id, month }}>
        <p>
          {number
            ? `Thông báo sẽ mang số ${padded(number)} theo sổ văn bản; ban hành rồi thì không sửa, thay đổi sau đó ban hành thông báo mới.`
            : 'Tổ chức chưa có nhiệm kỳ nên chưa cho số được; đồng chí báo cấp trên nhập nhiệm kỳ.'}
        </p>
        <TextField name="signerPost" label="Chức vụ người ký" value={signerPost} maxLength={80} />
        <TextField name="signerName" label="Họ và tên người ký" value={signerName} maxLength={100} />
        <TextArea
          name="recipients"
          label="Nơi nhận"
          hint="Mỗi nơi một dòng."
          rows={3}
          value={usualRecipients.join('\n')}
        />
      </Form>
    </Section>
  )
}
