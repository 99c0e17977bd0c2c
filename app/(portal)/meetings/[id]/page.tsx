import { notFound } from 'next/navigation'
import { withInstead } from '@/lib/accounts/words'
import { requireViewer } from '@/lib/auth/viewer'
import { hourShown, placeShown } from '@/lib/calendar/shown'
import { showDay, showInstant, showMonth, showWeekday } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { entryWords } from '@/lib/meetings/entry-words'
import {
  meetingTitle,
  modeLabel,
  occasionLabel,
  stateLabel,
  statusLabel,
  statusTone,
} from '@/lib/meetings/labels'
import { postingsFor } from '@/lib/meetings/postings'
import { getMeeting, getMinutes, type Meeting, type Minutes } from '@/lib/meetings/queries/meeting'
import { capitalised } from '@/lib/pdf/text'
import { Badge } from '@/lib/ui/badge'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'
import { AfterStep } from './after-step'
import { Combine } from './combine'
import { FinishedMinutes } from './finished-minutes'
import { Mend } from './mend'
import { NextStep } from './next-step'
import { Papers } from './papers'
import { PostingsSection } from './postings'
import { Reopenings } from './reopenings'
import { Scans } from './scans'
import { Supplements } from './supplements'

export default async function MeetingPage({ params, searchParams }: PageProps<'/meetings/[id]'>) {
  const viewer = await requireViewer()
  const meetingId = id().safeParse((await params).id)
  const meeting = meetingId.success ? await getMeeting(viewer, meetingId.data) : undefined
  if (!meeting) notFound()
  const minutes = meeting.status ? await getMinutes(viewer, meeting.id) : undefined
  const postings = await postingsFor(viewer, meeting)
  const { after } = await searchParams

  return (
    <Page
      title={`${meetingTitle(meeting)} tháng ${showMonth(meeting.month)}`}
      lead={meeting.cell}
      crumbs={[{ name: 'Biên bản', href: '/meetings' }]}
    >
      <AfterStep viewer={viewer} after={after} minutes={minutes} meeting={meeting} />
      <SummaryList rows={facts(meeting, minutes)} />
      {/* Sent again: whoever receives it reads first what was asked for and answered. */}
      {minutes?.status === 'sent' && <Supplements viewer={viewer} minutes={minutes} />}
      <NextStep meeting={meeting} minutes={minutes} />
      <Papers viewer={viewer} meeting={meeting} minutes={minutes} />
      <Combine viewer={viewer} meeting={meeting} />
      {minutes && minutes.status !== 'draft' && <FinishedMinutes viewer={viewer} minutes={minutes} />}
      {minutes && minutes.status !== 'sent' && <Supplements viewer={viewer} minutes={minutes} />}
      {minutes && minutes.status !== 'draft' && <Scans viewer={viewer} meeting={meeting} minutes={minutes} />}
      {postings && <PostingsSection postings={postings} />}
      {minutes && <Reopenings viewer={viewer} minutes={minutes} />}
      {minutes && <Mend viewer={viewer} meeting={meeting} minutes={minutes} />}
    </Page>
  )
}

const MinutesState = ({ minutes: { status, isSupplemented } }: { minutes: Minutes }) =>
  status === 'returned' && isSupplemented ? (
    <Badge tone="warn">Đã bổ sung, chưa gửi lại</Badge>
  ) : (
    <Badge tone={statusTone[status]}>{statusLabel[status]}</Badge>
  )

/** Where and when it was held, as the finished minutes say; until then as planned. */
function heldAs(meeting: Meeting, minutes: Minutes | undefined) {
  const opening = minutes && minutes.status !== 'draft' ? minutes.content.opening : undefined
  const timed = { ...meeting, held: opening ? { at: opening.startedAt, place: opening.place } : null }
  return { hour: hourShown(timed), place: placeShown(timed), mode: opening?.mode ?? meeting.mode }
}

function facts(meeting: Meeting, minutes: Minutes | undefined) {
  const { kind, occasion, topic, heldOn, plannedOn, dueOn, state, notHeldReason } = meeting
  const when = heldOn ?? plannedOn ?? dueOn
  const { hour, place, mode } = heldAs(meeting, minutes)
  return [
    ...(occasion ? [{ name: occasionLabel(kind), value: occasion }] : []),
    ...(topic ? [{ name: 'Chuyên đề', value: topic }] : []),
    {
      name: heldOn ? 'Ngày họp' : 'Ngày dự kiến',
      value: when ? `${showWeekday(when)}${hour ? `, ${hour}` : ''}` : 'Chưa định',
    },
    { name: 'Địa điểm', value: place ? `${place} (${modeLabel[mode]})` : 'Chưa ghi' },
    {
      name: 'Trạng thái',
      value: minutes ? <MinutesState minutes={minutes} /> : <Badge>{stateLabel(kind, state)}</Badge>,
    },
    ...(minutes?.entry ? [{ name: 'Người nhập', value: capitalised(entryWords(minutes.entry)) }] : []),
    ...(notHeldReason ? [{ name: 'Lý do không họp', value: notHeldReason }] : []),
    ...(minutes?.completedAt
      ? [
          {
            name: 'Hoàn tất',
            value: `${withInstead(minutes.completedBy ?? '', minutes.completedFor)}, ${showInstant(minutes.completedAt)}`,
          },
        ]
      : []),
    ...(minutes?.sentOn
      ? [
          {
            name: 'Ngày gửi',
            value: `${showDay(minutes.sentOn)}${minutes.daysLate > 0 ? `, gửi muộn ${minutes.daysLate} ngày` : ''}`,
          },
        ]
      : []),
    ...(minutes?.receivedOn ? [{ name: 'Cấp trên tiếp nhận', value: showDay(minutes.receivedOn) }] : []),
  ]
}
