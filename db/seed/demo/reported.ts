import * as schema from '@/db/schema'
import { insertAll } from '../kit/insert'
import type { Story } from './story'

const BEFORE_132 = 'Thang áp dụng trước Quy định 132-QĐ/TW ngày 08/3/2018'
const SINCE_132 = 'Quy định 132-QĐ/TW ngày 08/3/2018'
const scaleOf = (year: number) => (year < 2018 ? BEFORE_132 : SINCE_132)

/** Cao Lộc: 91.16 % of the members in border communes in 2015, 95.9 % in 2021; the years between are invented. */
const border: [number, number][] = [
  [2015, 91.16],
  [2016, 91.8],
  [2017, 92.75],
  [2018, 93.1],
  [2019, 94.2],
  [2020, 95.05],
  [2021, 95.9],
]
const whole: [number, number][] = [
  [2019, 95.4],
  [2020, 96.1],
  [2021, 96.35],
]

/** Chỉ tiêu kết nạp năm 2022, by the key of the commune. */
const targets: Record<string, number> = {
  anthinh: 4,
  binhkhe: 3,
  thanhlam: 3,
  yenphu: 3,
  vanson: 2,
  naluu: 4,
}
const PLAN = 'Kế hoạch số 25-KH/HU ngày 10/01/2022 của Huyện ủy Minh Giang'

/** Figures the portal could not know: reports of earlier years, and what the committee above asks for. */
export async function makeReported({ db, tree, accounts }: Pick<Story, 'db' | 'tree' | 'accounts'>) {
  const enteredBy = accounts.get('tochuc.huyen')?.id
  if (enteredBy === undefined) return
  const entered = { enteredBy, enteredOn: '2022-08-15' }
  const figure = (tag: string, [year, percent]: [number, number]) => ({
    ...{ orgId: tree.top.id, tag, year, percent, scale: scaleOf(year), ...entered },
    source: `Báo cáo kết quả đánh giá, xếp loại đảng viên năm ${year} của Huyện ủy Minh Giang`,
  })
  await insertAll(db, schema.ratingFigures, [
    ...border.map((each) => figure('biên giới', each)),
    ...whole.map((each) => figure('', each)),
  ])
  const given = tree.communes.flatMap(({ plan, organisation }) => {
    const target = targets[plan.key]
    return target === undefined ? [] : [{ orgId: organisation.id, target }]
  })
  const total = given.reduce((sum, { target }) => sum + target, 3)
  await insertAll(
    db,
    schema.admissionTargets,
    [...given, { orgId: tree.top.id, target: total }].map((each) => ({
      ...each,
      ...{ year: 2022, source: PLAN },
      ...entered,
    })),
  )
}
