import { getAgendaState } from '@/lib/agendas/queries'
import { can, type Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { listCorrections } from '@/lib/corrections/queries'
import { listExtracts } from '@/lib/extracts/queries'
import { symbolOf } from '@/lib/meetings/numbering'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import type { Meeting, Minutes } from '@/lib/meetings/queries/meeting'
import { isPersonKind } from '@/lib/meetings/rules/person-votes'
import { formLabel } from '@/lib/papers/labels'
import type { StoredForm } from '@/lib/papers/sources'
import { paperNumber } from '@/lib/pdf/words'
import { listProposalsOf } from '@/lib/proposals/queries/proposals'
import { listSupplements } from '@/lib/supplements/queries'

/** One paper of a meeting. `stored` names the kept print, whose state and code the list looks up itself. */
export type PaperRow = {
  id: string
  name: string
  /** "Số 06-BB/CB"; papers without a number have none. */
  number?: string
  /** Where it is printed or shown, and what the link says. */
  links: { href: string; text: string }[]
  /** Said where no stored print speaks for it. */
  state: string
  stored?: { form: StoredForm; subjectId: number }
  /** Said in place of "Đã lưu bản in" once it is stored. */
  issuedState?: string
  /** What was sent out says something else than what stands there now. */
  isChanged?: boolean
}

/** Giấy tờ of a meeting in the order they come to be. A new paper is a row more. */
export async function paperRows(viewer: Viewer, meeting: Meeting, minutes?: Minutes): Promise<PaperRow[]> {
  const before = await calledRows(viewer, meeting)
  if (minutes && minutes.status !== 'draft')
    return [...before, ...(await finishedRows(viewer, meeting, minutes))]
  if (!meeting.may.write || meeting.state === 'notHeld') return before
  const draft: PaperRow = {
    id: 'minutes',
    name: 'Biên bản',
    links: [{ href: `/print/minutes/${meeting.id}`, text: 'In bản dự thảo' }],
    state: 'Dự thảo',
  }
  const blank: PaperRow = {
    id: 'blank',
    name: 'Mẫu biên bản',
    links: [{ href: `/print/blank-minutes/${meeting.id}`, text: 'In mẫu để ghi tay' }],
    state: 'Để trống',
  }
  return [...before, minutes ? draft : blank]
}

/** What calls the meeting: its programme and its invitation, for its writers also before they are saved. */
async function calledRows(viewer: Viewer, { id }: Meeting): Promise<PaperRow[]> {
  const agenda = await getAgendaState(viewer, id)
  if (!agenda) return []
  const { agendaId, isSaved, mayWrite, isIssued, changed } = agenda
  const edit = { href: `/meetings/${id}/agenda`, text: 'Soạn chương trình, giấy mời' }
  const rowOf = (form: 'agenda' | 'invitation', what: string): PaperRow => ({
    id: form,
    name: formLabel[form],
    links: [
      ...(mayWrite && form === 'agenda' ? [edit] : []),
      ...(isIssued ? [{ href: `/print/${form}/${id}`, text: `In ${what}` }] : []),
      ...(isIssued && !changed.includes(form)
        ? []
        : [{ href: `/print/${form}/${id}?draft`, text: `In dự thảo ${what}` }]),
    ],
    state: isSaved ? 'Đã soạn, chưa phát hành' : 'Lập sẵn, chưa soạn',
    issuedState: 'Đã phát hành',
    isChanged: changed.includes(form),
    ...(agendaId === null ? {} : { stored: { form, subjectId: agendaId } }),
  })
  return [rowOf('agenda', 'chương trình'), rowOf('invitation', 'giấy mời')]
}

async function finishedRows(viewer: Viewer, meeting: Meeting, minutes: Minutes): Promise<PaperRow[]> {
  const { id, meetingId, number, resolutionNumber, conclusionNumber, kind } = minutes
  const symbol = symbolOf(kind, minutes.symbol)
  const whole = { subjectId: id }
  const rows: PaperRow[] = [
    {
      id: 'minutes',
      name: 'Biên bản',
      ...(number === null ? {} : { number: paperNumber(number, 'BB', symbol) }),
      links: [
        { href: `/print/minutes/${meetingId}`, text: 'In biên bản' },
        { href: `/meetings/${meetingId}/read`, text: 'Đọc biên bản chữ to' },
      ],
      state: 'Chờ in',
      stored: { ...whole, form: 'minutes' },
    },
  ]
  if (resolutionNumber !== null)
    rows.push({
      id: 'resolution',
      name: 'Nghị quyết',
      number: paperNumber(resolutionNumber, 'NQ', symbol),
      links: [{ href: `/print/resolution/${meetingId}`, text: 'In nghị quyết' }],
      state: 'Chờ in',
      stored: { ...whole, form: 'resolution' },
    })
  if (conclusionNumber !== null)
    rows.push({
      id: 'conclusion',
      name: 'Kết luận',
      number: paperNumber(conclusionNumber, 'KL', symbol),
      links: [{ href: `/print/conclusion/${meetingId}`, text: 'In kết luận' }],
      state: 'Chờ in',
      stored: { ...whole, form: 'conclusion' },
    })
  rows.push(...(await extractRows(viewer, meeting, minutes)))
  if (isPersonKind(kind)) rows.push(...(await personRows(viewer, minutes, symbol)))
  if (outcomeFrom(minutes.outcome)?.score)
    rows.push({
      id: 'score',
      name: 'Phiếu chấm điểm',
      links: [
        { href: `/scores/${meetingId}`, text: 'Xem phiếu chấm điểm' },
        { href: `/print/score-sheet/${meetingId}`, text: 'In phiếu chấm điểm' },
      ],
      state: 'In khi cần',
      stored: { ...whole, form: 'scoreSheet' },
    })
  if (minutes.returns > 0) rows.push(...(await supplementRows(viewer, id)))
  return minutes.hasCorrections ? [...rows, ...(await correctionRows(viewer, id))] : rows
}

/** Those made, and for whoever may make one the way there. */
async function extractRows(viewer: Viewer, meeting: Meeting, minutes: Minutes): Promise<PaperRow[]> {
  const made = minutes.hasExtracts ? await listExtracts(viewer, minutes.id) : []
  const rows = made.map(
    ({ id, title, paperId }): PaperRow => ({
      id: `extract-${id}`,
      name: formLabel.extract,
      number: title,
      links: paperId === null ? [] : [{ href: `/print/extract/${id}`, text: 'In bản trích' }],
      state: 'Biên bản đã mở lại',
      stored: { form: 'extract', subjectId: id },
    }),
  )
  const more: PaperRow = {
    id: 'extract',
    name: formLabel.extract,
    links: [{ href: `/meetings/${meeting.id}/extract`, text: 'Chọn nội dung để trích' }],
    state: 'Lập khi cần',
  }
  return can(viewer, 'extracts.make', meeting) ? [...rows, more] : rows
}

async function personRows(viewer: Viewer, minutes: Minutes, symbol: string): Promise<PaperRow[]> {
  const decided = await listProposalsOf(viewer, minutes.id)
  const isSecret = minutes.content.subjects.some(({ vote }) => vote.form === 'secret')
  const ballots: PaperRow = {
    id: 'ballots',
    name: 'Biên bản kiểm phiếu',
    links: [{ href: `/print/ballot-minutes/${minutes.meetingId}`, text: 'In biên bản kiểm phiếu' }],
    state: 'Chờ in',
    stored: { form: 'ballotMinutes', subjectId: minutes.id },
  }
  const resolutions = decided.flatMap(({ id, fullName, number }): PaperRow[] =>
    number === null
      ? []
      : [
          {
            id: `person-${id}`,
            name: `Nghị quyết về đồng chí ${fullName}`,
            number: paperNumber(number, 'NQ', symbol),
            links: [{ href: `/print/person-resolution/${id}`, text: `In nghị quyết số ${padded(number)}` }],
            state: 'Chờ in',
            stored: { form: 'personResolution', subjectId: id },
          },
        ],
  )
  return [...(isSecret ? [ballots] : []), ...resolutions]
}

async function supplementRows(viewer: Viewer, minutesId: number): Promise<PaperRow[]> {
  const written = await listSupplements(viewer, minutesId)
  return written.map(({ id, writtenOn }) => ({
    id: `supplement-${id}`,
    name: `${formLabel.supplement}, ngày ${showDay(writtenOn)}`,
    links: [{ href: `/print/supplement/${id}`, text: 'In bổ sung' }],
    state: 'Chờ in',
    stored: { form: 'supplement', subjectId: id },
  }))
}

async function correctionRows(viewer: Viewer, minutesId: number): Promise<PaperRow[]> {
  const written = await listCorrections(viewer, minutesId)
  return written.map(({ id, number }) => ({
    id: `correction-${id}`,
    name: `Đính chính số ${padded(number)}`,
    links: [{ href: `/print/correction/${id}`, text: 'In đính chính' }],
    state: 'Chờ in',
    stored: { form: 'correction', subjectId: id },
  }))
}
