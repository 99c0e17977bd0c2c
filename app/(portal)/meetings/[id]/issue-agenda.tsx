import { issueAgenda } from '@/lib/agendas/actions'
import { getAgendaState } from '@/lib/agendas/queries'
import type { Viewer } from '@/lib/auth/policy'
import { Form } from '@/lib/ui/form'

/** Phát hành chương trình, giấy mời: for those who write them, once they are saved and whenever they have changed since. */
export async function IssueAgenda({ viewer, meetingId }: { viewer: Viewer; meetingId: number }) {
  const agenda = await getAgendaState(viewer, meetingId)
  if (!agenda?.mayWrite || !agenda.isSaved || (agenda.isIssued && agenda.changed.length === 0)) return null
  return (
    <Form
      action={issueAgenda}
      submit={`Phát hành ${agenda.isIssued ? 'lại ' : ''}chương trình, giấy mời`}
      hidden={{ meetingId, version: agenda.version }}
      isPlain
    >
      <p>
        {agenda.isIssued
          ? 'Chương trình, thời gian hoặc địa điểm đã sửa sau khi phát hành. Phát hành lại thì bản mới thay bản cũ.'
          : 'Phát hành thì bản in mang mã tra cứu, được lưu và không còn chữ DỰ THẢO. Sau đó vẫn sửa và phát hành lại được đến khi họp.'}
      </p>
    </Form>
  )
}
