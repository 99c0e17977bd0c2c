import { addDays, type Day } from '@/lib/core/dates'
import { makeName } from '../demo/names'
import { type Considered, personMeetings } from '../demo/persons-plan'
import type { CellPlan, CommunePlan } from '../demo/tree'
import { makeRandom } from '../kit/random'

/** Tứ Kỳ: from 2021 to 9/2022 20 members were struck off; the demonstration has the last of them. */
const STRUCK_OFF = 20
const FIRST: Day = '2021-01-12'
const DAYS_APART = 13
/** 01-QĐ/HU … of the year have gone out before. */
const NUMBERS_BEFORE = 60

const stories = [
  {
    ground: 'absent' as const,
    papers: 'Báo cáo của chi ủy về việc đồng chí bỏ sinh hoạt\nHai giấy mời làm bản tự kiểm điểm',
    warnings: 'Chi ủy gặp một lần, gửi giấy mời tự kiểm điểm hai lần; đồng chí không đến, không báo lý do.',
    weaknesses: 'Bỏ sinh hoạt và không đóng đảng phí quá ba tháng trong năm, không có lý do chính đáng.',
  },
  {
    ground: 'cardReturned' as const,
    papers: 'Báo cáo của chi ủy\nHai giấy mời làm bản tự kiểm điểm',
    warnings: 'Chi ủy nhắc hai lần bằng văn bản; đồng chí tự trả thẻ đảng viên, không nhận lại.',
    weaknesses: 'Tự ý trả lại thẻ đảng viên, không chấp hành phân công của chi bộ.',
  },
]

/** One member in each of as many villages of the communes, months before the story begins. */
export function earlierRemovals(communes: readonly CommunePlan[]): Considered[] {
  const random = makeRandom('xóa tên')
  const taken = new Set<string>()
  const already = personMeetings.filter(({ kind }) => kind === 'removal').length
  const cells: CellPlan[] = communes.flatMap((commune) => commune.cells.slice(0, 1))
  return cells.slice(0, STRUCK_OFF - already).map(({ key }, at) => {
    const fullName = makeName(random, 'Kinh', 'male', taken)
    const heldOn = addDays(FIRST, at * DAYS_APART)
    const admittedOn = addDays('2009-05-19', at * 101)
    const { ground, papers, warnings, weaknesses } = random.pick(stories)
    return {
      cell: key,
      name: fullName,
      kind: 'removal' as const,
      heldOn,
      reason: 'Xét xóa tên trong danh sách đảng viên.',
      leaver: {
        ...{ fullName, admittedOn, sex: 'male' as const, birthYear: random.between(1975, 1990) },
        ...{ standing: 'full' as const, status: 'removed' as const, officialOn: addDays(admittedOn, 365) },
      },
      subject: {
        ...{ ground, papers, warnings, weaknesses, strengths: 'Trước đó hoàn thành nhiệm vụ chi bộ giao.' },
        conclusion: 'Chi bộ đề nghị xóa tên đồng chí trong danh sách đảng viên.',
      },
      decision: {
        decidedOn: addDays(heldOn, 12),
        decidedBy: 'Ban Thường vụ Huyện ủy Minh Giang',
        decisionNumber: `${NUMBERS_BEFORE + at * 7}-QĐ/HU`,
      },
    }
  })
}
