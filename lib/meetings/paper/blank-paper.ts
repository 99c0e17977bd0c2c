import { kindWords, standingLabel } from '@/lib/meetings/labels'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import type { MinutesData } from '@/lib/meetings/pdf/minutes'
import { isOfCommittee, type MeetingKind } from '@/lib/meetings/rules/kinds'
import type { Registered } from '@/lib/meetings/rules/roll'
import type { TemplateSection } from '@/lib/meetings/template'
import { clock, count, placeAndDate, shortDate } from '@/lib/pdf/words'
import { minutesSubject } from './subject'

type Known = {
  kind: MeetingKind
  isCombined: boolean
  occasion: string | null
  month: string
  day: string | null
  plannedAt: string | null
  place: string | null
  letterhead: LetterheadNames
  sections: TemplateSection[]
  members: Registered[]
  superiorWord: string
}

const inOpening = new Set(['opening', 'guests', 'attendance', 'dues', 'adoption'])
/** Lines for handwriting under each heading; discussion needs the most. */
const room = (key: string) => (key === 'opinions' ? 14 : 6)

/** Mẫu để ghi tay when there is no network or no electricity: typed in afterwards. */
export function blankPaper(known: Known): MinutesData {
  const {
    kind,
    isCombined,
    occasion,
    month,
    day,
    plannedAt,
    place,
    letterhead,
    sections,
    members,
    superiorWord,
  } = known
  const of = (standing: Registered['standing']) =>
    count(members.filter((each) => each.standing === standing).length)
  const time = [plannedAt && `bắt đầu lúc ${clock(plannedAt)}`, day && `ngày ${shortDate(day)}`].filter(
    Boolean,
  )
  return {
    letterhead: {
      superior: letterhead.upper,
      organisation: letterhead.lower,
      ...(day ? { placeDate: placeAndDate(letterhead.placeName, day) } : {}),
    },
    isDraft: false,
    subject: minutesSubject({ kind, isCombined }, month, occasion ?? ''),
    time: time.join(', '),
    place: place ?? '',
    chair: '',
    recorder: '',
    guests: '',
    compositionText: isOfCommittee(kind)
      ? `${count(members.length)} chi ủy viên.`
      : `tổng số đảng viên ${count(members.length)} đồng chí; chính thức ${of('full')}, dự bị ${of('probationary')}, sinh hoạt tạm thời ${of('temporary')}.`,
    composition: [],
    showsAttendance: true,
    attendance: members.map(({ name, standing, position, isExempt }) => ({
      name,
      status: standingLabel[standing],
      post: position,
      attendance: isExempt ? '(được miễn)' : '',
    })),
    sections: sections
      .filter(({ key }) => !inOpening.has(key))
      .map(({ key, title }) => ({
        heading: key === 'feedback' ? `${title} với ${superiorWord}` : title,
        blocks: [{ kind: 'lines', count: room(key) }],
      })),
    closing: `Biên bản được đọc lại và được ….../….... ${kindWords[kind].attendees} có mặt nhất trí thông qua. ${kindWords[kind].event} kết thúc lúc …... giờ …... cùng ngày.`,
    recorderSigner: { authority: letterhead.minutesLeft, name: '' },
    chairSigner: { authority: letterhead.minutesRight, name: '' },
  }
}
