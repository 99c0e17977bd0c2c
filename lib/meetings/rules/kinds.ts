import type { meetingKind } from '@/db/schema'
import type { Vote } from '@/lib/meetings/content'

export type MeetingKind = (typeof meetingKind.enumValues)[number]
/** Which meeting it is; combined: thường kỳ and chuyên đề in one session. */
export type MeetingForm = { kind: MeetingKind; isCombined: boolean }

export const regularForm: MeetingForm = { kind: 'regular', isCombined: false }

/** half: more than half of the base; twoThirds: at least two thirds of it. */
export type Threshold = 'half' | 'twoThirds'
/** cell: official members; committee: chi ủy viên; congress: as the cell, less those whose absence the congress accepted. */
export type VotingBody = 'cell' | 'committee' | 'congress'

type VoteRule = {
  /** What the decision the meeting is called for needs; other votes of the same meeting need more than half. */
  threshold: Threshold
  base: VotingBody
  /** Forms the meeting may choose, the usual one first. */
  forms: readonly [Vote['form'], ...Vote['form'][]]
  source: string
}

const ORDINARY = 'Điều lệ Đảng, Điều 9; Quy định 294-QĐ/TW, mục 9.3'
const PROPOSAL = 'Điều lệ Đảng, Điều 4, 5; Quy định 294-QĐ/TW, mục 9.3.4; Hướng dẫn 06-HD/TW, mục 5.1'
const ordinary: VoteRule = {
  threshold: 'half',
  base: 'cell',
  forms: ['show', 'card', 'secret'],
  source: ORDINARY,
}
const proposal: VoteRule = {
  threshold: 'twoThirds',
  base: 'cell',
  forms: ['secret', 'card'],
  source: PROPOSAL,
}

/** Biểu quyết by kind of meeting: threshold, base, form, each with its source (domain/meetings.md §1.8, members.md §1.5). */
export const voteRules: Record<MeetingKind, VoteRule> = {
  regular: ordinary,
  thematic: ordinary,
  extraordinary: ordinary,
  committee: { ...ordinary, base: 'committee', source: 'Quy định 294-QĐ/TW, mục 9.3.3' },
  congress: {
    threshold: 'half',
    base: 'congress',
    forms: ['secret'],
    source: 'Quy chế bầu cử trong Đảng (Quy định 190-QĐ/TW), Điều 3; Quy định 294-QĐ/TW, mục 9.3.2',
  },
  yearEnd: { ...ordinary, forms: ['secret'], source: 'Quy định 366-QĐ/TW, Điều 12, Điều 13' },
  admission: proposal,
  confirmation: proposal,
  removal: { ...proposal, source: 'Quy định 294-QĐ/TW, mục 9.3.4; Hướng dẫn 06-HD/TW, mục 5.1' },
  exemption: ordinary,
  discipline: { ...ordinary, forms: ['secret'], source: 'Quy định 296-QĐ/TW, Điều 10, Điều 15' },
  leaving: { ...ordinary, forms: ['secret', 'card'], source: 'Hướng dẫn 06-HD/TW, mục 11.2' },
}

/** Chi ủy meets as the committee members in office, not as the whole cell. */
export const isOfCommittee = (kind: MeetingKind) => voteRules[kind].base === 'committee'

/** Only these are judged by length, rate of attendance and score sheet (Hướng dẫn 12-HD/BTCTW, 42-HD/BTCTW). */
export const isSession = (kind: MeetingKind) => kind === 'regular' || kind === 'thematic'

/** Counts as the quarter's thematic meeting. */
export const isThematic = ({ kind, isCombined }: MeetingForm) => kind === 'thematic' || isCombined

/** Kinds that say what they are called for when they are opened. */
export const needsOccasion = (kind: MeetingKind) => kind === 'extraordinary' || kind === 'congress'

/** Bí thư by the printed position, also as the database is asked; of the party's posts, none of the youth union's. */
export const SECRETARY = /^bí thư(?!\s+(chi\s+)?[đĐ]oàn)/i
export const isSecretary = (position: string) => SECRETARY.test(position.normalize('NFC').trim())
export const isDeputySecretary = (position: string) =>
  /^phó\s+bí thư(?!\s+(chi\s+)?đoàn)/i.test(position.normalize('NFC').trim())

/** Bí thư, phó bí thư, chi ủy viên by their printed position; posts of the youth union are none of the party. */
export const isOnCommittee = (position: string) =>
  /^(phó\s+)?bí thư(?!\s+(chi\s+)?đoàn)|chi (ủy|uỷ) viên/i.test(position.normalize('NFC').trim())
