import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { getSettings } from '@/lib/core/settings'
import { getMeeting, getMinutes } from '@/lib/meetings/queries/meeting'
import { faultWords, isFault } from '@/lib/scans/faults'
import { Page } from '@/lib/ui/page'
import { ScanForm } from './scan-form'

export default async function ScanPage({ params, searchParams }: PageProps<'/meetings/[id]/scan'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const meeting = meetingId.success ? await getMeeting(viewer, meetingId.data) : undefined
  if (!meeting?.may.attachScan) notFound()
  const minutes = await getMinutes(viewer, meeting.id)
  if (!minutes || minutes.status === 'draft') notFound()
  const { fault, of, note } = await searchParams
  const { scanLargestMb } = await getSettings()
  const month = showMonth(meeting.month)

  return (
    <Page
      title="Đính bản chụp giấy đã ký"
      lead={`${meeting.cell}, tháng ${month}. Bản chụp được giữ nguyên như lúc gửi, không sửa, không xóa được; đính nhầm thì đánh dấu là sai.`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${month}`, href: `/meetings/${meeting.id}` },
      ]}
    >
      <ScanForm
        action={`/uploads/scan/${meeting.id}`}
        submitKey={randomUUID()}
        largestMb={scanLargestMb}
        fault={isFault(fault) ? faultWords(fault, scanLargestMb) : undefined}
        typed={isFault(fault) ? { of: String(of ?? ''), note: String(note ?? '') } : {}}
        hasResolution={minutes.resolutionNumber !== null}
        hasConclusion={minutes.conclusionNumber !== null}
      />
    </Page>
  )
}
