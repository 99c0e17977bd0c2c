import { shortDate } from '@/lib/core/dates'
import { postOf } from '@/lib/meetings/paper/signer'
import { count, people } from '@/lib/pdf/words'
import type { RatingListData } from '@/lib/ratings/pdf/rating-list'
import type { Campaign, CampaignPerson } from './campaign-of'
import { levelName, levelShort, roundName } from './labels'
import { isSent } from './rules/campaign'
import { countLevels } from './rules/outcome'
import { isAbove, levels } from './rules/scale'
import { letterheadFor, outsideOf } from './tally-paper'

/** The rule that keeps someone from what the vote gave, in short, while that is the level given; then what was noted. */
function noteOf({ campaign, outcome, corrections }: Campaign, row: CampaignPerson) {
  const corrected = corrections.findLast(({ ratingId }) => ratingId === row.id)
  if (corrected)
    return `Xếp loại lại theo quyết định số ${corrected.decisionNumber} ngày ${shortDate(corrected.decidedOn)}; trước là ${levelShort[corrected.fromLevel]}.`

  const { finding, byVotes, level } = outcome.people.get(row.id) ?? {}
  const isLowered = level && (!byVotes || isAbove(byVotes, level))
  const isGiven = campaign.state !== 'finished' || row.level === level
  const reason = finding?.reasons.at(-1)
  const rule =
    finding?.level === 'excellent'
      ? outcome.quota.tied.includes(row.id)
        ? 'Bằng phiếu, bằng điểm: cấp quyết định chọn trong giới hạn tỷ lệ.'
        : 'Hết suất trong giới hạn tỷ lệ.'
      : (reason && /Điều 11, khoản \d/.exec(reason)?.[0]) || reason
  return [isLowered && isGiven && rule, row.note].filter(Boolean).join(' ')
}

export function ratingListFrom(found: Campaign): RatingListData {
  const { campaign, cell, rated, outcome, decider } = found
  const isFinished = campaign.state === 'finished'
  const levelOf = (row: CampaignPerson) => (isFinished ? row.level : outcome.people.get(row.id)?.level)
  const counts = countLevels(rated.map(levelOf))
  const outside = outsideOf(found)
  const what = `xếp loại chất lượng đảng viên ${roundName(campaign)}`
  const decision = campaign.decidedOn
    ? `Theo quyết định ${campaign.decisionNumber ? `số ${campaign.decisionNumber} ` : ''}ngày ${shortDate(campaign.decidedOn)} của ${campaign.decidedBy ?? decider}. `
    : ''
  const replaced =
    found.corrections.length > 0 ? 'Danh sách này thay danh sách đã in trước khi xếp loại lại. ' : ''
  // Without a secretary whoever chaired signs, under the post that person holds.
  const signer =
    found.officers.find(({ position }) => /^Bí thư/.test(position)) ??
    found.officers.find(({ fullName }) => fullName === campaign.chairName)
  return {
    letterhead: letterheadFor(found, ''),
    isDraft: !isSent(campaign.state),
    subject: isFinished ? what : `đề nghị ${what}`,
    levels: levels.map((level) => levelShort[level]),
    resultHeader: isFinished ? 'Kết quả xếp loại' : 'Đề nghị xếp loại',
    rows: rated.map((row) => {
      const level = levelOf(row)
      return {
        name: row.fullName,
        post: row.position || 'Đảng viên',
        self: row.selfLevel ? levelShort[row.selfLevel] : '',
        votes: levels.map((each) => row[each]),
        result: level ? levelShort[level] : '',
        note: noteOf(found, row),
      }
    }),
    total: {
      label: `TỔNG SỐ: ${people(rated.length)}`,
      summary:
        campaign.returned === null && !isFinished
          ? ''
          : levels.map((level) => `${levelShort[level]} ${count(counts[level])}`).join('; '),
    },
    note: `${decision}${replaced}${outside ? `Không kiểm điểm, xếp loại trong đợt này: ${outside}. ` : ''}${levels.map((level) => `${levelShort[level]}: ${levelName[level]}`).join('; ')}.`,
    leftSigner: { authority: 'Người lập danh sách', name: campaign.recorderName ?? '' },
    rightSigner: {
      authority: cell.captions.onBehalf,
      post: postOf(signer?.position || 'Bí thư'),
      name: signer?.fullName ?? campaign.chairName ?? '',
    },
  }
}
