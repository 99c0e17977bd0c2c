import { shortDate } from '@/lib/core/dates'
import type { DecisionData } from '@/lib/pdf/decision'
import { clock, count, GAP, longDate, ownLetterhead } from '@/lib/pdf/words'
import { signingFor } from '@/lib/ratings/decider'
import { levelName, levelShort } from '@/lib/ratings/labels'
import type { RatingListData } from '@/lib/ratings/pdf/rating-list'
import type { TallyMinutesData } from '@/lib/ratings/pdf/tally-minutes'
import { countLevels } from '@/lib/ratings/rules/outcome'
import { levels } from '@/lib/ratings/rules/scale'
import { ballotsFor, LINE_NOTE, peopleOr, teamOf } from '@/lib/ratings/tally-paper'
import type { Round, RoundRow } from './round-of'

const who = { name: 'Tổ chức đảng', post: 'Nhóm' }
const organisations = (number: number) => `${count(number)} tổ chức`
const what = ({ round }: Round) => `xếp loại chất lượng tổ chức đảng năm ${round.year}`

const outsideOf = ({ outside }: Round) =>
  outside.map(({ name, notRatedReason }) => `${name} (${notRatedReason})`).join('; ')

const judgedOf = ({ groups }: Round) => {
  const all = new Map(groups.flatMap(({ outcome }) => [...outcome.people]))
  return (row: RoundRow) => all.get(row.id)
}

/** "Hoàn thành xuất sắc nhiệm vụ: 1 tổ chức; …" */
function summaryOf(found: Round, levelOf: (row: RoundRow) => RoundRow['level'] | undefined) {
  const counts = countLevels(found.rated.map(levelOf))
  return levels.map((level) => `${levelName[level]}: ${organisations(counts[level])}`).join('; ')
}

const signerOf = ({ decidedFor }: Round, name = '') => ({
  authority: signingFor(decidedFor),
  post: 'BÍ THƯ',
  name,
})

export function collectiveListFrom(found: Round): RatingListData {
  const { round, rated, decider } = found
  const judged = judgedOf(found)
  const isFinished = round.state === 'finished'
  const levelOf = (row: RoundRow) => (isFinished ? row.level : judged(row)?.level)
  const counts = countLevels(rated.map(levelOf))
  const outside = outsideOf(found)
  const decision = round.decidedOn
    ? `Kèm theo quyết định số ${round.decisionNumber} ngày ${shortDate(round.decidedOn)} của ${round.decidedBy}. `
    : ''
  return {
    letterhead: ownLetterhead(found.decidedFor, round.decidedOn ?? round.heldOn),
    isDraft: !isFinished,
    subject: isFinished ? what(found) : `đề nghị ${what(found)}`,
    who,
    levels: levels.map((level) => levelShort[level]),
    resultHeader: isFinished ? 'Kết quả xếp loại' : 'Đề nghị xếp loại',
    rows: rated.map((row) => {
      const level = levelOf(row)
      return {
        name: row.name,
        post: row.groupName,
        self: row.selfLevel ? levelShort[row.selfLevel] : '',
        votes: levels.map((each) => row[each]),
        result: level ? levelShort[level] : '',
        note: row.note,
      }
    }),
    total: {
      label: `TỔNG SỐ: ${organisations(rated.length)}`,
      summary: levels.map((level) => `${levelShort[level]} ${count(counts[level])}`).join('; '),
    },
    note: `${decision}${outside ? `Không xếp loại trong đợt này: ${outside}. ` : ''}Cấp quyết định: ${decider}. ${found.ruleSet.source}.`,
    leftSigner: { authority: 'Người lập danh sách', name: round.recorderName ?? '' },
    rightSigner: signerOf(found),
  }
}

export function collectiveMinutesFrom(found: Round): TallyMinutesData {
  const { round, rated, decider, ruleSet } = found
  const judged = judgedOf(found)
  const { ballots, lines } = ballotsFor({ campaign: round, rated })
  const { summoned, present, startedAt, endedAt } = round
  const absent = summoned === null || present === null ? null : summoned - present
  const outside = outsideOf(found)
  return {
    letterhead: ownLetterhead(found.decidedFor, round.heldOn),
    isDraft: round.state !== 'finished',
    subject: what(found),
    basis: `Thực hiện ${ruleSet.source}, hội nghị ${decider} bỏ phiếu kín ${what(found)}.`,
    opening: [
      `Việc kiểm phiếu bắt đầu lúc ${startedAt ? clock(startedAt) : GAP.figure}, ${longDate(round.heldOn)}, tại ${round.place ?? GAP.words}.`,
      `Ủy viên được triệu tập: ${peopleOr(summoned)}; có mặt ${peopleOr(present)}; vắng ${peopleOr(absent)}. Cơ số biểu quyết: ${peopleOr(round.votingBase)}.`,
      `Chủ trì: đồng chí ${round.chairName ?? GAP.words}. Thư ký: đồng chí ${round.recorderName ?? GAP.words}.`,
    ],
    team: teamOf(round.tellers),
    ballots,
    ...(lines.some((line) => line > 0) ? { ballotNote: LINE_NOTE } : {}),
    counted: `Số tổ chức đảng được bỏ phiếu xếp loại: ${organisations(rated.length)}. Kết quả từng tổ chức`,
    who,
    levels: levels.map((level) => levelShort[level]),
    rows: rated.map((row, index) => {
      const level = judged(row)?.byVotes
      return {
        name: row.name,
        post: row.groupName,
        votes: levels.map((each) => row[each]),
        invalid: lines[index] ?? 0,
        proposed: level ? levelShort[level] : row.valid === null ? '' : 'Chưa quá nửa',
      }
    }),
    summary: `Tổng hợp theo phiếu: ${round.returned === null ? GAP.words : summaryOf(found, (row) => judged(row)?.byVotes)}.`,
    ...(outside ? { outside: `Không xếp loại trong đợt này: ${outside}.` } : {}),
    closing: `Việc kiểm phiếu kết thúc lúc ${endedAt ? clock(endedAt) : GAP.figure} cùng ngày. Phiếu được niêm phong theo quy định.`,
    leaderSigner: { authority: 'Tổ trưởng tổ kiểm phiếu', name: round.tellers[0]?.name ?? '' },
    chairSigner: { authority: 'Chủ trì hội nghị', name: round.chairName ?? '' },
  }
}

/** Quyết định xếp loại tổ chức đảng, with the list as its annex; undefined until it is taken. */
export function collectiveDecisionFrom(found: Round): DecisionData | undefined {
  const { round, rated, ruleSet, decider } = found
  if (round.state !== 'finished' || !round.decidedOn) return undefined
  return {
    letterhead: {
      ...ownLetterhead(found.decidedFor, round.decidedOn),
      number: `Số ${round.decisionNumber}`,
    },
    isDraft: false,
    subject: what(found),
    bases: [
      `Căn cứ ${ruleSet.source}`,
      `Căn cứ kết quả bỏ phiếu của hội nghị ${decider} ngày ${shortDate(round.heldOn)}`,
    ],
    decider,
    articles: [
      `Xếp loại chất lượng năm ${round.year} đối với ${organisations(rated.length)} đảng (có danh sách kèm theo): ${summaryOf(found, ({ level }) => level)}.`,
      'Các tổ chức đảng có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.',
    ],
    recipients: ['Như Điều 2', 'Lưu hồ sơ'],
    signer: signerOf(found),
  }
}
