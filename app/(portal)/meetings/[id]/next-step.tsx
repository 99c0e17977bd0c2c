import { receive, returnMinutes, send, supplement, withdraw } from '@/lib/meetings/actions/steps'
import { openMinutes } from '@/lib/meetings/actions/write'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { Notice } from '@/lib/ui/badge'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { EntryForm } from './entry-form'

type Props = { meeting: Meeting; minutes: Minutes | undefined }

/** What comes next, for this viewer: one primary action, or why there is none. */
export function NextStep({ meeting, minutes }: Props) {
  const { may } = meeting
  if (meeting.state === 'notHeld') return may.write ? <HeldAfterAll meetingId={meeting.id} /> : null
  const isSent = meeting.status === 'sent' || meeting.status === 'received' || meeting.status === 'returned'
  if (!minutes)
    return meeting.status === null && may.write ? (
      <Section title="Việc tiếp theo">
        <Form action={openMinutes} submit="Mở biên bản" hidden={{ meetingId: meeting.id }}>
          <p>Danh sách đảng viên, nhiệm vụ tháng trước và những điều đã biết được điền sẵn.</p>
        </Form>
        {may.register && (
          <p>
            <Link href={`/calendar/${meeting.id}`}>
              Đổi lịch, cử thư ký, chép lời mời, báo không họp được
            </Link>
          </p>
        )}
        <EntryForm meeting={meeting} />
      </Section>
    ) : (
      <>
        <p className="card lead">
          {isSent
            ? 'Biên bản kỳ này do chi ủy và cấp trên đọc; kỳ xét một đảng viên thì đảng viên ấy cũng đọc được.'
            : 'Biên bản kỳ này chưa gửi lên cấp trên.'}
        </p>
        {meeting.may.enter && (
          <p>
            <a href={`/print/blank-minutes/${meeting.id}`}>In mẫu biên bản để chi bộ ghi tay</a>
          </p>
        )}
        <EntryForm meeting={meeting} />
      </>
    )
  if (minutes.status === 'draft')
    return may.write ? (
      <Section title="Việc tiếp theo">
        <p>
          <Link href={`/meetings/${meeting.id}/minutes`} className="button">
            Ghi tiếp biên bản
          </Link>
        </p>
        <p>
          <Link href={`/meetings/${meeting.id}/read`}>Đọc lại trước chi bộ (chữ to)</Link>
        </p>
        {!minutes.entry && <EntryForm meeting={meeting} />}
      </Section>
    ) : null
  if (minutes.status === 'returned') return <Returned meeting={meeting} minutes={minutes} />

  const hidden = { minutesId: minutes.id }
  if (minutes.status === 'completed' && may.send)
    return (
      <Section title="Việc tiếp theo">
        <Form action={send} submit={`Gửi ${meeting.superior ?? 'cấp trên'}`} hidden={hidden}>
          {minutes.items > 0 && <p>Biên bản và các nội dung phản ánh, góp ý đi cùng một lần gửi.</p>}
        </Form>
      </Section>
    )
  if (minutes.status !== 'sent') return null
  return (
    <>
      {may.receive && (
        <Section title="Việc tiếp theo">
          <Form action={receive} submit="Tiếp nhận biên bản" hidden={hidden} />
        </Section>
      )}
      {may.return && (
        <Form
          fold="Trả lại để bổ sung"
          action={returnMinutes}
          submit="Trả lại chi bộ"
          hidden={hidden}
          isPlain
        >
          <TextArea name="reason" label="Cần bổ sung nội dung gì" maxLength={2_000} />
        </Form>
      )}
      {may.withdraw && minutes.returns === 0 && (
        <Form fold="Gửi nhầm?" action={withdraw} submit="Rút lại biên bản" hidden={hidden} isPlain>
          <p>{`Rút lại được cho đến khi cấp trên tiếp nhận.${minutes.items > 0 ? ' Nội dung phản ánh, góp ý cũng được rút về.' : ''}`}</p>
        </Form>
      )}
    </>
  )
}

const HeldAfterAll = ({ meetingId }: { meetingId: number }) => (
  <Form
    fold="Chi bộ vẫn họp kỳ này?"
    action={openMinutes}
    submit="Mở biên bản"
    hidden={{ meetingId }}
    isPlain
  >
    <p>
      Đã họp thì đồng chí ghi biên bản, đúng ngày đã họp. Sắp họp thì{' '}
      <Link href={`/calendar/${meetingId}`}>đăng ký lại lịch</Link>.
    </p>
  </Form>
)

function Returned({ meeting, minutes }: { meeting: Meeting; minutes: Minutes }) {
  const isAnswered = minutes.isSupplemented
  const hidden = { minutesId: minutes.id }
  return (
    <Section title="Cấp trên trả lại để bổ sung">
      <Notice
        tone={isAnswered ? 'calm' : 'bad'}
        title={isAnswered ? 'Đã ghi bổ sung theo yêu cầu' : 'Cần bổ sung'}
      >
        <p className="whitespace-pre-wrap">{minutes.returnedReason}</p>
      </Notice>
      {meeting.may.supplement && !isAnswered && (
        <Form action={supplement} submit="Ghi bổ sung" hidden={hidden}>
          <TextArea
            name="text"
            label="Nội dung bổ sung"
            hint="Biên bản gốc giữ nguyên; phần bổ sung đứng bên cạnh."
            rows={6}
            maxLength={10_000}
          />
        </Form>
      )}
      {meeting.may.send && isAnswered && (
        <Form action={send} submit={`Gửi lại ${meeting.superior ?? 'cấp trên'}`} hidden={hidden} />
      )}
    </Section>
  )
}
