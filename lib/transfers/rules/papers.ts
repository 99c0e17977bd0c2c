import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Direction, Kind } from './steps'

/** Giấy tờ phải có, by name: a list to tick, never their scans. */
const papers = {
  introduction: 'Giấy giới thiệu sinh hoạt đảng',
  card: 'Thẻ đảng viên',
  admission: 'Quyết định kết nạp (đảng viên dự bị chưa có thẻ)',
  file: 'Hồ sơ đảng viên niêm phong, có mục lục tài liệu được xác nhận',
  slip: 'Phiếu đảng viên',
  review: 'Bản tự kiểm điểm có nhận xét của chi bộ, cấp ủy',
} as const
export type Paper = keyof typeof papers
export const paperName = (paper: string) => (isPaper(paper) ? papers[paper] : paper)
const isPaper = (paper: string): paper is Paper => paper in papers

type Its = { kind: Kind; direction: Direction; standing: string }

/**
 * Hướng dẫn 38-HD/BTCTW, 4.3.1a, 4.3.2a: official with the file, and with the slip (phiếu đảng viên) when it leaves the
 * organisation above the grassroots; temporary with the card and the self-review alone.
 */
export function papersOf({ kind, direction, standing }: Its): Paper[] {
  const card = standing === 'probationary' ? 'admission' : 'card'
  if (kind === 'temporary') return ['introduction', card, 'review']
  return ['introduction', card, 'file', ...(direction === 'within' ? [] : ['slip' as const]), 'review']
}

const missingPapers = (its: Its, confirmed: readonly string[]) =>
  papersOf(its).filter((paper) => !confirmed.includes(paper))

/** The same was asked before this day; the portal does not know by which text. */
const CITED_FROM = '2025-06-09'

/** Hướng dẫn 06-HD/TW ngày 09/6/2025, 8.2c: the receiving side refuses where the list of papers is not confirmed. */
export function assertPapers(its: Its, confirmed: readonly string[], on: Day) {
  const missing = missingPapers(its, confirmed)
  const cited = on < CITED_FROM ? '' : ' (Hướng dẫn 06-HD/TW ngày 09/6/2025, điểm 8.2c)'
  if (missing.length > 0)
    throw new RuleError(
      `Chưa tiếp nhận được: chưa xác nhận ${missing.map((paper) => papers[paper]).join('; ')}. Mục lục, giấy tờ chưa được xác nhận thì không tiếp nhận${cited}; đồng chí báo nơi giới thiệu bổ sung, hoặc trả lại.`,
      'papers',
    )
}
