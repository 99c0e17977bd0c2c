import { issueAgenda } from '@/lib/agendas/actions'
import { getAgendaState } from '@/lib/agendas/queries'
import type { Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'

/** Phát hành chương trình, giấy mời: once they are saved and whenever they have changed since, by those who lead the cell or the office above. */
export async function IssueAgenda({ viewer, meetingId }: { viewer: Viewer; meetingId: number }) {
  const agenda = await getAgendaState(viewer, meetingId)
  if (!agenda?.mayWrite || !agenda.isSaved) return null
  const isDue = !agenda.isIssued || agenda.changed.length > 0
  return (
    <>
      {agenda.missing.length > 0 && (
        <Notice tone="warn" title={`Chưa có trong chương trình: ${agenda.missing.join('; ')}`}>
          <Link href={`/meetings/${meetingId}/agenda`}>Xem chương trình và thêm vào</Link>
        </Notice>
      )}
      {agenda.issuedOn && agenda.issuedBy && (
        <p className="text-muted">{`Người phát hành: ${agenda.issuedBy}, ngày ${showDay(agenda.issuedOn)}.`}</p>
      )}
      {isDue && !agenda.mayIssue && (
        <p>Chương trình đã lưu; bí thư, phó bí thư chi bộ hoặc Văn phòng cấp ủy cấp trên phát hành.</p>
      )}
      {isDue && agenda.mayIssue && (
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
      )}
    </>
  )
}
