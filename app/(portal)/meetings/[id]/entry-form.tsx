import { enterMinutes } from '@/lib/meetings/actions/entry'
import type { Meeting } from '@/lib/meetings/queries/meeting'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** For a cell that wrote on paper: who wrote it and when, then the page of the minutes as usual. */
export function EntryForm({ meeting }: { meeting: Meeting }) {
  const isOpen = meeting.status === null || meeting.status === 'draft'
  if (!meeting.may.enter || !isOpen || meeting.state === 'notHeld') return null
  return (
    <Form
      fold="Nhập thay từ biên bản giấy của chi bộ?"
      action={enterMinutes}
      submit="Nhập thay biên bản"
      hidden={{ meetingId: meeting.id }}
      isPlain
    >
      <p>Trang và bản in ghi cả tên người ghi trên giấy và tên đồng chí là người nhập.</p>
      <TextField name="paperWrittenBy" label="Người ghi biên bản giấy" hint="Họ và tên" maxLength={80} />
      <DayField name="paperOn" label="Ngày ghi trên biên bản giấy" />
    </Form>
  )
}
