import type { TemplateSection } from '@/db/schema'
import { modeLabel } from '@/lib/meetings/labels'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { postOf } from '@/lib/meetings/paper/signer'
import { minutesSubject } from '@/lib/meetings/paper/subject'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'
import { clock, letterheadFrom, longDate } from '@/lib/pdf/words'
import type { FoundAgenda } from './load'
import type { AgendaData } from './pdf/agenda'
import type { InvitationData } from './pdf/invitation'
import { type AgendaLine, contentsOf, totalMinutes } from './rules'

/** A programme that says something, and who signs it. */
type WrittenAgenda = Pick<
  FoundAgenda,
  'kind' | 'isCombined' | 'month' | 'occasion' | 'plannedOn' | 'dueOn' | 'plannedAt' | 'place' | 'mode'
> & { lines: AgendaLine[]; invited: string; chair: { name: string; position: string } }

/** Names as they stand now, the template in force, the day the paper is printed or issued, and whether it was issued. */
type Issuing = {
  letterhead: LetterheadNames
  sections: TemplateSection[]
  today: string
  isDraft: boolean
}

export function agendaPaper(agenda: WrittenAgenda, issuing: Issuing): AgendaData {
  const whole = totalMinutes(agenda.lines)
  return {
    ...common(agenda, issuing),
    subject: subjectOf(agenda),
    facts: [
      ...factsOf(agenda),
      {
        lead: 'Thành phần:',
        text: isOfCommittee(agenda.kind) ? 'các đồng chí chi ủy viên.' : 'toàn thể đảng viên trong chi bộ.',
      },
      ...(whole > 0 ? [{ lead: 'Thời lượng dự kiến:', text: `${whole} phút.` }] : []),
    ],
    rows: agenda.lines.map(({ title, presenter, minutes }) => ({
      title,
      presenter,
      note: minutes ? `${minutes} phút` : '',
    })),
    recipients: [isOfCommittee(agenda.kind) ? 'Chi ủy viên' : 'Đảng viên chi bộ', kept(agenda)],
  }
}

export function invitationPaper(
  agenda: WrittenAgenda,
  issuing: Issuing,
  named = contentsOf(agenda.lines, issuing.sections),
): InvitationData {
  const subject = subjectOf(agenda)
  const contents = named.map(({ title }) => title).join('; ')
  return {
    ...common(agenda, issuing),
    subject: `dự ${subject}`,
    invited: agenda.invited
      .split('\n')
      .map((line) => line.trim().replace(/[;.]$/, ''))
      .filter((line) => line !== ''),
    opening: `${isOfCommittee(agenda.kind) ? 'Chi ủy ' : ''}${issuing.letterhead.cell} trân trọng kính mời các đồng chí dự ${subject}.`,
    facts: [...factsOf(agenda), { lead: 'Nội dung:', text: `${contents}.` }],
    closing: 'Đề nghị các đồng chí dự đúng giờ; đồng chí không dự được báo lại chi ủy trước khi họp.',
    recipients: ['Như trên', kept(agenda)],
  }
}

const kept = ({ kind }: WrittenAgenda) => (isOfCommittee(kind) ? 'Lưu Chi ủy' : 'Lưu Chi bộ')

const subjectOf = ({ kind, isCombined, month, occasion }: WrittenAgenda) =>
  minutesSubject({ kind, isCombined }, month, kind === 'congress' ? (occasion ?? '') : '')

const common = ({ chair }: WrittenAgenda, { letterhead, today, isDraft }: Issuing) => ({
  letterhead: letterheadFrom(letterhead, today),
  isDraft,
  signer: { authority: letterhead.onBehalf, post: postOf(chair.position), name: chair.name },
})

/** What is not settled yet is left as dots, to be written by hand. */
function factsOf({ plannedOn, dueOn, plannedAt, place, mode }: WrittenAgenda) {
  const day = plannedOn ?? dueOn
  const time = [plannedAt ? clock(plannedAt.slice(0, 5)) : '……', day ? longDate(day) : 'ngày ……']
  return [
    { lead: 'Thời gian:', text: `${time.join(', ')}.` },
    { lead: 'Địa điểm:', text: `${place ?? '……'}${mode === 'inPerson' ? '' : ` (${modeLabel[mode]})`}.` },
  ]
}
