import { clock, GAP, longDate, ownLetterhead, paperNumber, people, percent } from '@/lib/pdf/words'
import type { TallyMinutesData } from '@/lib/ratings/pdf/tally-minutes'
import type { Campaign } from './campaign-of'
import { levelName, levelShort, roundName } from './labels'
import { isSent } from './rules/campaign'
import { countLevels, isRated } from './rules/outcome'
import { levels } from './rules/scale'

export const letterheadFor = ({ campaign, cell }: Campaign, type: 'BB' | '') => ({
  ...ownLetterhead(cell, campaign.heldOn),
  ...(type && campaign.number !== null ? { number: paperNumber(campaign.number, type, cell.symbol) } : {}),
})

/** "đồng chí Nguyễn Đình Cẩn (được miễn …)" for each who is not rated. */
export const outsideOf = ({ people: all }: Campaign) =>
  all
    .filter((row) => !isRated(row))
    .map(
      (row) =>
        `đồng chí ${row.fullName} (${row.isReviewed ? `chưa kiểm điểm: ${row.deferredReason}` : row.notReviewedReason})`,
    )
    .join('; ')

function withPost({ officers }: Campaign, name: string | null) {
  const post = officers.find(({ fullName }) => fullName === name)?.position
  return `đồng chí ${name ?? GAP.words}${post ? `, ${post}` : ''}`
}

/** Before the count a number is left to be written by hand. */
export const peopleOr = (number: number | null) =>
  number === null ? `${GAP.figure} đồng chí` : people(number)

type Counted = {
  campaign: { issued: number | null; returned: number | null }
  rated: { valid: number | null }[]
}

export const LINE_NOTE =
  'Phiếu tính hợp lệ theo từng dòng: dòng để trống hoặc đánh từ hai mức trở lên là không hợp lệ.'

/** A ballot that counts for nobody is invalid as a whole; other invalid lines are given person by person. */
export function ballotsFor({ campaign, rated }: Counted) {
  const { issued, returned } = campaign
  if (returned === null) return { ballots: { issued, returned, valid: null, invalid: null }, lines: [] }
  const invalidLines = rated.map(({ valid }) => (valid === null ? 0 : returned - valid))
  const invalid = invalidLines.length > 0 ? Math.min(...invalidLines) : 0
  return {
    ballots: { issued, returned, valid: returned - invalid, invalid },
    lines: invalidLines.map((line) => line - invalid),
  }
}

export const teamOf = (tellers: { name: string; position: string }[]) =>
  tellers.map(
    ({ name, position }, index) =>
      `Đồng chí ${[name, position].filter(Boolean).join(', ')} - ${index === 0 ? 'Tổ trưởng' : 'Thành viên'}.`,
  )

const shareOf = (number: number, all: number) =>
  number > 0 ? `${people(number)} (${percent(number, all)})` : '0'

export function tallyMinutesFrom(found: Campaign): TallyMinutesData {
  const { campaign, cell, decider, rated, outcome } = found
  const { heldOn, summoned, present, votingBase, startedAt, endedAt, tellers } = campaign
  const { ballots, lines } = ballotsFor(found)
  const proposed = rated.map(({ id }) => outcome.people.get(id)?.byVotes ?? null)
  const counts = countLevels(proposed)
  const outside = outsideOf(found)
  const absent = summoned === null || present === null ? null : summoned - present
  return {
    letterhead: letterheadFor(found, 'BB'),
    isDraft: !isSent(campaign.state),
    subject: `đề nghị xếp loại chất lượng đảng viên ${roundName(campaign)}`,
    basis: `Thực hiện ${found.ruleSet.source}, hội nghị ${cell.name} bỏ phiếu kín đề nghị xếp loại chất lượng đảng viên ${roundName(campaign)}.`,
    opening: [
      `Việc kiểm phiếu bắt đầu lúc ${startedAt ? clock(startedAt) : GAP.figure}, ${heldOn ? longDate(heldOn) : `ngày ${GAP.figure}`}, tại ${campaign.place ?? GAP.words}.`,
      `Đảng viên chính thức được triệu tập: ${peopleOr(summoned)}; có mặt ${peopleOr(present)}; vắng ${peopleOr(absent)}. Cơ số biểu quyết: ${peopleOr(votingBase)}.`,
      `Chủ trì: ${withPost(found, campaign.chairName)}. Thư ký: ${withPost(found, campaign.recorderName)}.`,
    ],
    team: teamOf(tellers),
    ballots,
    ...(lines.some((line) => line > 0) ? { ballotNote: LINE_NOTE } : {}),
    counted: `Số đảng viên được đề nghị xếp loại: ${people(rated.length)}. Kết quả từng đồng chí`,
    levels: levels.map((level) => levelShort[level]),
    rows: rated.map((row, index) => {
      const level = proposed[index]
      return {
        name: row.fullName,
        post: row.position || 'Đảng viên',
        votes: levels.map((each) => row[each]),
        invalid: lines[index] ?? 0,
        proposed: level ? levelShort[level] : row.valid === null ? '' : 'Chưa quá nửa',
      }
    }),
    summary: `Tổng hợp: đề nghị ${levels.map((level) => `${levelName[level]} ${campaign.returned === null ? GAP.figure : shareOf(counts[level], rated.length)}`).join('; ')}.`,
    ...(outside ? { outside: `Không kiểm điểm, xếp loại trong đợt này: ${outside}.` } : {}),
    closing: `Việc kiểm phiếu kết thúc lúc ${endedAt ? clock(endedAt) : GAP.figure} cùng ngày. Biên bản được lập thành 02 bản, lưu hồ sơ Chi bộ 01 bản, gửi ${decider} 01 bản; phiếu được niêm phong theo quy định.`,
    leaderSigner: { authority: 'Tổ trưởng tổ kiểm phiếu', name: tellers[0]?.name ?? '' },
    chairSigner: { authority: 'Chủ trì hội nghị', name: campaign.chairName ?? '' },
  }
}
