import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { correct } from '@/lib/corrections/actions'
import { longest } from '@/lib/corrections/input'
import { getMeeting, getMinutes } from '@/lib/meetings/queries/meeting'
import { TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { SecretQuestion } from '@/lib/ui/secret-question'

export default async function CorrectPage({ params }: PageProps<'/meetings/[id]/correct'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const meeting = meetingId.success ? await getMeeting(viewer, meetingId.data) : undefined
  if (!meeting?.may.correct) notFound()
  const minutes = await getMinutes(viewer, meeting.id)
  if (!minutes || minutes.status === 'draft') notFound()
  const month = showMonth(meeting.month)
  const isSent = minutes.status !== 'completed'

  return (
    <Page
      title="Lập đính chính"
      lead={`${meeting.cell}, biên bản tháng ${month}. Biên bản gốc giữ nguyên; đính chính là một trang riêng đứng bên cạnh.`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${month}`, href: `/meetings/${meeting.id}` },
      ]}
    >
      <Form action={correct} submit="Lập đính chính" hidden={{ minutesId: minutes.id }}>
        <TextField
          name="passage"
          label="Chỗ cần đính chính"
          hint="Mục, đoạn hoặc bảng nào, ví dụ: Mục IV, điểm 1, bảng phân công, dòng 2"
          maxLength={longest.passage}
        />
        <TextArea
          name="asWritten"
          label="Đã viết là"
          hint="Chép đúng như trong biên bản"
          maxLength={longest.written}
        />
        <TextArea name="correctedTo" label="Nay đính chính là" maxLength={longest.written} />
        <TextArea name="reason" label="Lý do" maxLength={longest.reason} />
        <SecretQuestion />
        <p>
          Lập xong thì không sửa, không xóa được.{' '}
          {isSent
            ? `${meeting.superior ?? 'Cấp trên'} thấy ngay đính chính bên cạnh biên bản.`
            : 'Đính chính được gửi cùng biên bản.'}
        </p>
      </Form>
    </Page>
  )
}
