import { shortDate } from '@/lib/core/dates'
import { kindWords, standingLabel } from '@/lib/meetings/labels'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import type { MinutesData } from '@/lib/meetings/pdf/minutes'
import { isOfCommittee, type MeetingKind } from '@/lib/meetings/rules/kinds'
import type { Registered } from '@/lib/meetings/rules/roll'
import type { TemplateSection } from '@/lib/meetings/template'
import { clock, count, letterheadFrom } from '@/lib/pdf/words'
import { bare, lowerFirst } from './sentences'
import { minutesSubject } from './subject'
import { fixedBlocks, inOpening, openingWording } from './wording'

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
  /** A template that is not published yet prints as DỰ THẢO. */
  isDraft?: boolean
}

const DOTS = '……'
/** Where no list of members is at hand, as in the print of a template. */
const emptyRows = Array.from({ length: 5 }, () => ({ name: '', status: '', post: '', attendance: '' }))
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
  const isKnown = members.length > 0
  const total = isKnown ? count(members.length) : DOTS
  const of = (standing: Registered['standing']) =>
    isKnown ? count(members.filter((each) => each.standing === standing).length) : DOTS
  const time = [plannedAt && `bắt đầu lúc ${clock(plannedAt)}`, day && `ngày ${shortDate(day)}`].filter(
    Boolean,
  )
  return {
    letterhead: letterheadFrom(letterhead, day),
    isDraft: known.isDraft ?? false,
    subject: minutesSubject({ kind, isCombined }, month, occasion ?? ''),
    time: time.join(', '),
    place: place ?? '',
    ...(kind === 'extraordinary' ? { reason: lowerFirst(bare(occasion ?? '')) } : {}),
    chair: '',
    recorder: '',
    guests: '',
    compositionText: isOfCommittee(kind)
      ? `${total} chi ủy viên.`
      : `tổng số đảng viên ${total} đồng chí; chính thức ${of('full')}, dự bị ${of('probationary')}, sinh hoạt tạm thời ${of('temporary')}.`,
    composition: [],
    showsAttendance: true,
    attendance: isKnown
      ? members.map(({ name, standing, position, isExempt }) => ({
          name,
          status: standingLabel[standing],
          post: position,
          attendance: isExempt ? '(được miễn)' : '',
        }))
      : emptyRows,
    wording: openingWording(sections),
    sections: sections
      .filter(({ key }) => !inOpening.has(key))
      .map(({ key, title, fixedText }) => ({
        heading: key === 'feedback' ? `${title} với ${superiorWord}` : title,
        blocks: [...fixedBlocks(fixedText), { kind: 'lines', count: room(key) }],
      })),
    closing: `Biên bản được đọc lại và được ….../….... ${kindWords[kind].attendees} có mặt nhất trí thông qua. ${kindWords[kind].event} kết thúc lúc …... giờ …... cùng ngày.`,
    recorderSigner: { authority: letterhead.minutesLeft, name: '' },
    chairSigner: { authority: letterhead.minutesRight, name: '' },
  }
}
