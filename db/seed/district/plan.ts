import type { CellPlan, CommunePlan } from '../demo/tree'
import { makeRandom } from '../kit/random'

/** Thuận Châu 10/2021: 564 cells, 9,206 members, 254 of them working away. The demonstration is part of it. */
const CELLS = 564
const MEMBERS = 9_206
const AWAY = 254

/** One commune is the one of Thuận Châu's story: 17 cells, 337 members, 18 away. */
const STORY_COMMUNE = { cells: 17, members: 337, away: 18 }
const COMMUNES = 28
const CELLS_EACH = 18
/** Tứ Kỳ 9/2022: every cell of one commune met on 07/09/2022. */
const ALL_MET = COMMUNES

const names = [
  ...[
    'Chiềng Sại',
    'Mường Lạn',
    'Nậm Cắt',
    'Phổng Lăng',
    'Tông Cọ',
    'Bản Hon',
    'Co Tòng',
    'Púng Tra',
    'É Tòng',
  ],
  ...[
    'Noong Lay',
    'Thôm Mòn',
    'Bon Phặng',
    'Tràng An',
    'Yên Lạc',
    'Đồng Sơn',
    'Phù Ninh',
    'Hải Vân',
    'Tân Dương',
  ],
  ...[
    'Lương Phú',
    'Hồng Quang',
    'Cẩm Lĩnh',
    'Bắc Hồng',
    'Vân Hội',
    'Đại Bản',
    'Kim Sơn',
    'Nghĩa Trung',
    'Liên Châu',
  ],
  ...['Thái Học', 'Mỹ Lộc'],
]
const first = ['Nà', 'Pá', 'Huổi', 'Đồng', 'Xuân', 'Tân', 'Cao', 'Phú', 'Long', 'Hòa', 'Bình', 'Thượng']
const second = [
  'Lạnh',
  'Sàng',
  'Khoang',
  'Mè',
  'Thắng',
  'Tiến',
  'Lâm',
  'Hợp',
  'Giang',
  'Bãi',
  'Cầu',
  'Vàng',
  'Trại',
]

/** Equal parts that add up exactly; the first ones take what is left over. */
const parts = (total: number, count: number) =>
  Array.from({ length: count }, (_, at) => Math.floor(total / count) + (at < total % count ? 1 : 0))

/** The same total, unevenly: what one gains the next one gives. */
const uneven = (sizes: number[]) =>
  sizes.map(
    (size, at) =>
      size +
      ((Math.floor(at / 2) % 7) - 2) * (at % 2 === 0 && at + 1 < sizes.length ? 1 : at % 2 === 0 ? 0 : -1),
  )

function villages(commune: string, sizes: number[], away: number[]): CellPlan[] {
  const random = makeRandom(`thôn ${commune}`)
  const places = random.shuffle(first.flatMap((one) => second.map((two) => `${one} ${two}`)))
  return sizes.map((size, at) => ({
    name: `Chi bộ thôn ${places[at]}`,
    type: 'village' as const,
    key: `${commune}.t${at + 1}`,
    size,
    away: away[at] ?? 0,
  }))
}

/** What stands beside the demonstration's own cells, so that the whole adds up. */
export function restOfDistrict(known: { cells: number; members: number; away: number }): {
  communes: CommunePlan[]
  baseCells: CellPlan[]
} {
  const left = {
    cells: CELLS - known.cells - STORY_COMMUNE.cells,
    members: MEMBERS - known.members - STORY_COMMUNE.members,
    away: AWAY - known.away - STORY_COMMUNE.away,
  }
  const sizes = uneven(parts(left.members, left.cells))
  const inVillages = COMMUNES * CELLS_EACH
  const away = parts(left.away, inVillages)
  const others = names.slice(1, COMMUNES + 1).map((name, at) => {
    const [from, to] = [at * CELLS_EACH, (at + 1) * CELLS_EACH]
    const key = `x${String(at + 2).padStart(2, '0')}`
    const cells = villages(key, sizes.slice(from, to), away.slice(from, to))
    const tonight = at + 1 === ALL_MET ? ('sent' as const) : undefined
    return { name, key, cells: cells.map((cell) => ({ ...cell, tonight })) }
  })
  const { cells, members, away: gone } = STORY_COMMUNE
  const story = {
    name: names[0] ?? '',
    key: 'x01',
    cells: villages('x01', parts(members, cells), parts(gone, cells)),
  }
  const baseCells = sizes.slice(inVillages).map((size, at) => ({
    name: `Chi bộ Cơ quan số ${at + 1} huyện`,
    type: 'office' as const,
    key: `coquan.${at + 1}`,
    size,
    away: 0,
  }))
  return { communes: [story, ...others], baseCells }
}
