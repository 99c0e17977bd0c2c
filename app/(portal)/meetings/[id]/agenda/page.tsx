import { notFound } from 'next/navigation'
import { addMissing, saveAgenda } from '@/lib/agendas/actions'
import { longest } from '@/lib/agendas/input'
import { getAgenda } from '@/lib/agendas/queries'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { meetingTitle } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { TextArea } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { LineFields } from './line-fields'
import { MembersDue } from './members-due'

/** Empty lines before those that close the meeting, to write more. */
const MORE = 3

export default async function AgendaPage({ params, searchParams }: PageProps<'/meetings/[id]/agenda'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const agenda = meetingId.success ? await getAgenda(viewer, meetingId.data) : undefined
  if (!agenda?.mayWrite) notFound()
  // Part of the address, which anybody may write: a place in the list, or nothing.
  const moved = id().safeParse((await searchParams).moved).data
  const saved = agenda.lines.map((line, index) => ({ line, no: index + 1 }))
  const empty = { line: { title: '', presenter: '', minutes: null }, no: 0 }
  const lines = saved.toSpliced(agenda.closesAfter, 0, ...Array.from({ length: MORE }, () => empty))

  return (
    <Page
      title="Chương trình, giấy mời"
      lead={`${agenda.cell}, ${meetingTitle(agenda).toLocaleLowerCase('vi')} tháng ${showMonth(agenda.month)}. Thời gian, địa điểm lấy từ lịch đã đăng ký.`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${showMonth(agenda.month)}`, href: `/meetings/${agenda.id}` },
      ]}
    >
      {moved && (
        <p role="status" className="rounded border-2 border-good bg-good-soft p-4 font-semibold">
          {`Đã lưu; nội dung vừa chuyển đang đứng thứ ${moved}.`}
        </p>
      )}
      {agenda.missing.length > 0 && (
        <Notice tone="warn" title={`Chưa có trong chương trình: ${agenda.missing.join('; ')}`}>
          <Form
            action={addMissing}
            submit="Thêm vào chương trình"
            hidden={{ meetingId: agenda.id, version: agenda.version }}
            isPlain
          >
            <p>Thêm trước khi sửa các dòng bên dưới.</p>
          </Form>
        </Notice>
      )}
      <Form
        key={agenda.version}
        action={saveAgenda}
        submit="Lưu chương trình, giấy mời"
        hidden={{ meetingId: agenda.id, version: agenda.version }}
      >
        {/* Enter in a field presses the first button of a form: without this one it would move a line. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          Lưu
        </button>
        <p>
          Xóa trắng nội dung của một dòng thì dòng ấy được bỏ. Nội dung mới ghi ở các dòng thêm, trước phần
          kết thúc. Chuyển lên, chuyển xuống thì những gì đã gõ được lưu luôn. Không ghi nội dung mật.
        </p>
        <ol className="space-y-3">
          {lines.map(({ line, no }, at) => (
            <LineFields
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn anew with each version
              key={at}
              at={at + 1}
              name={no ? `Nội dung ${no}` : `Dòng thêm ${at + 1 - agenda.closesAfter}`}
              id={no ? `line-${no}` : undefined}
              line={line}
              mayRise={no > 0 && at > 0}
              maySink={no > 0 && at < lines.length - 1}
            />
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
      <MembersDue viewer={viewer} cell={agenda} />
    </Page>
  )
}
