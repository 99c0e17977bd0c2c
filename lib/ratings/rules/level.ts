import { RuleError } from '@/lib/core/errors'
import { type Ground, isAbove, type Level, lowerOf, type RatingRules } from './scale'

/** What is known about one person when the level is judged. Null: not entered yet. */
export type Facts = {
  general: number | null
  results: number | null
  donePercent: number | null
  latePercent: number | null
  exceededPercent: number | null
  fixedPercent: number | null
  /** Keys of the grounds that hold. */
  grounds: string[]
}

export type Finding = {
  /** The best level the regulation allows. */
  level: Level
  /** As far as the deciding level may go where the text leaves the case open; otherwise the same level. */
  most: Level
  /** Why not better, in words; empty for the best level. */
  reasons: string[]
}

const scoreOf = ({ general, results }: Pick<Facts, 'general' | 'results'>) =>
  general === null || results === null ? null : general + results

const same = (level: Level, reasons: string[]): Finding => ({ level, most: level, reasons })
const AT_WORK = 'Điều 11, khoản 4'

/** What still has to be entered before the level can be judged. */
export function missingFacts(facts: Facts, { isScored }: Pick<RatingRules, 'isScored'>): string[] {
  if (!isScored) return []
  const needed: [number | null, string][] = [
    [facts.general, 'điểm nhóm tiêu chí chung'],
    [facts.results, 'điểm kết quả thực hiện nhiệm vụ'],
    [facts.donePercent, '% nhiệm vụ hoàn thành'],
    [facts.latePercent, '% nhiệm vụ chậm'],
    [facts.exceededPercent, '% nhiệm vụ vượt mức'],
    [facts.fixedPercent, '% hạn chế đã khắc phục'],
  ]
  return needed.flatMap(([value, name]) => (value === null ? [name] : []))
}

/** What was ticked and the rule set knows. */
export const groundsOf = (ticked: string[], { grounds }: Pick<RatingRules, 'grounds'>) =>
  grounds.flatMap(({ key }) => (ticked.includes(key) ? [key] : []))

const said = ({ source, words }: Ground) => (source ? `${source}: ${words}` : words)

/**
 * The grounds of the rule set first: one of "không hoàn thành" stands whatever score and ballots say (QĐ 366-QĐ/TW, Điều
 * 11, khoản 4); another only keeps the level from being better. Undefined while facts are missing that matter.
 */
export function levelByRules(facts: Facts, rules: RatingRules): Finding | undefined {
  const held = rules.grounds.filter(({ key }) => facts.grounds.includes(key))
  const failing = held.filter(({ most }) => most === 'failed')
  if (failing.length > 0)
    return same(
      'failed',
      failing.map(
        (ground) => `${said(ground)}: không hoàn thành nhiệm vụ, không phụ thuộc số điểm và số phiếu.`,
      ),
    )
  const finding = levelByScore(facts, rules)
  const lowered = held.filter(({ most }) => finding && isAbove(finding.most, most))
  if (!finding || lowered.length === 0) return finding
  const most = lowered.map((ground) => ground.most).reduce(lowerOf)
  return {
    level: lowerOf(finding.level, most),
    most: lowerOf(finding.most, most),
    reasons: [...finding.reasons, ...lowered.map((ground) => `${said(ground)}.`)],
  }
}

/** Score and conditions of Điều 11. A rule set without a score (QĐ 132, QĐ 124) leaves the level to the vote. */
function levelByScore(facts: Facts, rules: RatingRules): Finding | undefined {
  if (!rules.isScored) return same('excellent', [])
  const score = scoreOf(facts)
  const { donePercent: done, latePercent: late, exceededPercent: exceeded, fixedPercent: fixed } = facts
  if (score !== null && score < rules.adequateFrom)
    return same('failed', [`${AT_WORK}: ${score} điểm, dưới ${rules.adequateFrom} điểm.`])
  const failsBelow = rules.failsBelow ?? 50
  if (done !== null && done < failsBelow)
    return same('failed', [
      `${AT_WORK}: ${failsBelow === 50 ? 'trên 50% nhiệm vụ không hoàn thành' : `mới hoàn thành ${done}% nhiệm vụ, dưới ${failsBelow}%`}.`,
    ])
  if (score === null || done === null || late === null || exceeded === null || fixed === null)
    return undefined

  const reasons: string[] = []
  const lacks = (paragraph: number, checks: [boolean, string][]) => {
    const failing = checks.filter(([holds]) => !holds).map(([, words]) => words)
    if (failing.length > 0) reasons.push(`Điều 11, khoản ${paragraph}: ${failing.join('; ')}.`)
    return failing.length > 0
  }
  const isDone: [boolean, string] = [done === 100, `mới hoàn thành ${done}% nhiệm vụ, cần 100%`]
  const isOnTime: [boolean, string] = [late === 0, `${late}% nhiệm vụ chậm tiến độ`]

  const isExcellent = !lacks(1, [
    [score >= rules.excellentFrom, `${score} điểm, cần từ ${rules.excellentFrom}`],
    isDone,
    isOnTime,
    [exceeded >= 30, `vượt mức ${exceeded}% nhiệm vụ, cần ít nhất 30%`],
    [fixed === 100, `mới khắc phục ${fixed}% hạn chế đã được chỉ ra, cần 100%`],
  ])
  if (isExcellent) return same('excellent', [])
  if (!lacks(2, [[score >= rules.goodFrom, `${score} điểm, cần từ ${rules.goodFrom}`], isDone, isOnTime]))
    return same('good', reasons)
  if (!lacks(3, [isDone, [late <= 20, `${late}% nhiệm vụ chậm tiến độ, quá 20%`]]))
    return same('adequate', reasons)
  // Enough points, but neither "hoàn thành" nor any case of khoản 4: judged one by one (Điều 11).
  return { level: 'failed', most: 'adequate', reasons }
}

/** A level nobody may give: above what the regulation allows. */
export const exceeds = (level: Level, finding: Finding) => isAbove(level, finding.most)

type Scores = {
  id: number
  general?: number
  results?: number
  verifiedGeneral?: number
  verifiedResults?: number
}

/** 30 points for the general criteria and 70 for results (QĐ 366-QĐ/TW, Điều 10). */
export function assertScores({ id, ...scores }: Scores, { general, results }: RatingRules) {
  const limits = { general, results, verifiedGeneral: general, verifiedResults: results }
  for (const name of ['general', 'results', 'verifiedGeneral', 'verifiedResults'] as const)
    if ((scores[name] ?? 0) > limits[name])
      throw new RuleError(`Nhóm tiêu chí này tối đa ${limits[name]} điểm.`, `${name}-${id}`)
}
