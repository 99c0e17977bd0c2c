import type { Viewer } from '@/lib/auth/policy'
import { combineMeeting, separateMeeting } from '@/lib/meetings/actions/create'
import type { Meeting } from '@/lib/meetings/queries/meeting'
import { listOpenTopics } from '@/lib/meetings/queries/new'
import { Select } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** Thường kỳ and chuyên đề in one session: offered on the regular meeting until its minutes are completed. */
export async function Combine({ viewer, meeting }: { viewer: Viewer; meeting: Meeting }) {
  const isOver = meeting.state === 'held' || meeting.state === 'notHeld'
  if (meeting.kind !== 'regular' || isOver || !meeting.may.register) return null
  const hidden = { meetingId: meeting.id }
  if (meeting.isCombined)
    return (
      <Form
        fold="Không kết hợp chuyên đề nữa?"
        action={separateMeeting}
        submit="Bỏ phần sinh hoạt chuyên đề"
        hidden={hidden}
        isPlain
      >
        <p>Chuyên đề trở lại kế hoạch năm; nội dung đã ghi ở phần chuyên đề sẽ mất khi lưu biên bản.</p>
      </Form>
    )
  const topics = await listOpenTopics(viewer, meeting.orgId)
  return (
    <Form
      fold="Kết hợp sinh hoạt chuyên đề trong buổi này"
      action={combineMeeting}
      submit="Kết hợp sinh hoạt chuyên đề"
      hidden={hidden}
      isPlain
    >
      <p>
        Hai phần lần lượt trong một buổi, mỗi phần ghi giờ riêng; thời lượng cả buổi theo quy định cho hai nội
        dung và tính là chuyên đề của quý.
      </p>
      {topics.length > 0 && (
        <Select
          name="topicId"
          label="Chuyên đề trong kế hoạch năm"
          blank="Không có trong kế hoạch"
          options={topics.map(({ id, title, quarter, year }) => ({
            value: id,
            label: `Quý ${quarter}/${year}: ${title}`,
          }))}
          isOptional
        />
      )}
    </Form>
  )
}
