import { notFound } from 'next/navigation'
import { saveAgenda } from '@/lib/agendas/actions'
import { longest } from '@/lib/agendas/input'
import { getAgenda } from '@/lib/agendas/queries'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { meetingTitle } from '@/lib/meetings/labels'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { LineFields } from './line-fields'

/** Empty lines below those there are, to write more. */
const MORE = 3

export default async function AgendaPage({ params }: PageProps<'/meetings/[id]/agenda'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const agenda = meetingId.success ? await getAgenda(viewer, meetingId.data) : undefined
  if (!agenda?.mayWrite) notFound()
  const empty = { title: '', presenter: '', minutes: null }
  const lines = [...agenda.lines, ...Array.from({ length: MORE }, () => empty)]

  return (
    <Page
      title="Chương trình, giấy mời"
      lead={`${agenda.cell}, ${meetingTitle(agenda).toLocaleLowerCase('vi')} tháng ${showMonth(agenda.month)}. Thời gian, địa điểm lấy từ lịch đã đăng ký.`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${showMonth(agenda.month)}`, href: `/meetings/${agenda.id}` },
      ]}
    >
      <Form
        action={saveAgenda}
        submit="Lưu chương trình, giấy mời"
        hidden={{ meetingId: agenda.id, version: agenda.version }}
      >
        <p>Xóa trắng nội dung của một dòng thì dòng ấy được bỏ. Không ghi nội dung mật.</p>
        <ol className="space-y-3">
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their order
            <LineFields key={at} at={at + 1} line={line} />
          ))}
        </ol>
        <TextArea
          name="invited"
          label="Giấy mời kính gửi"
          hint="Mỗi dòng một người hoặc một thành phần; một giấy mời chung cho tất cả."
          value={agenda.invited}
          rows={4}
          maxLength={longest.invited}
        />
      </Form>
    </Page>
  )
}
