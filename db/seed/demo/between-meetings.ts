import type * as schema from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import { makeRandom } from '../kit/random'
import { thisMonth } from './calendar'
import type { GivenTask } from './content'
import type { Cell } from './organisations'

type Step = Pick<typeof schema.taskSteps.$inferInsert, 'kind' | 'note' | 'doneOn'> & { dueOn?: Day }

const told = {
  village: [
    'Đã làm xong phần việc được phân công ở hai xóm, còn một xóm hẹn cuối tuần.',
    'Đã thống nhất cách làm với trưởng thôn và các đoàn thể, bắt đầu từ đầu tháng 9.',
    'Đã đến từng hộ; còn 3 hộ đi vắng, sẽ gặp lại.',
  ],
  office: [
    'Đã làm xong phần chuẩn bị, đang lấy ý kiến các bộ phận.',
    'Đã phân công từng đồng chí; còn một phần chờ số liệu của cấp trên.',
  ],
}
const delayed = {
  village: 'Mưa nhiều ngày, các hộ bận thu hoạch. Chi ủy đồng ý làm tiếp trong tháng 9.',
  office: 'Còn chờ văn bản hướng dẫn của cấp trên. Chi ủy đồng ý làm tiếp trong tháng 9.',
}

/**
 * What became of a task of August before the meeting of September: most are done, some go on with a later day, a few
 * wait without a word. Đông Hạ tells its own at the meeting.
 */
export function stepsOf({ plan }: Cell, { title, done, notDone }: GivenTask): Step[] {
  if (!done || !notDone) return []
  const random = makeRandom(`diễn biến ${plan.key} ${title}`)
  const words = plan.type === 'village' ? 'village' : 'office'
  const doneOn = addDays(thisMonth, random.between(-6, 4))
  const progress: Step = { kind: 'progress', note: random.pick(told[words]), doneOn }
  const share = random.between(1, 100)
  if (share <= 72) return [{ kind: 'done', note: done, doneOn }]
  if (share <= 76) return [{ kind: 'notDone', note: notDone, doneOn }]
  if (share <= 90)
    return [
      progress,
      { kind: 'extended', note: delayed[words], doneOn: addDays(thisMonth, 4), dueOn: '2022-09-30' },
    ]
  return share <= 95 ? [progress] : []
}

/** How the task stands after these steps, as the minutes of September find it. */
export function standingOf(steps: Step[]) {
  const last = steps.findLast(({ kind }) => kind !== 'extended')
  const state = last?.kind === 'done' || last?.kind === 'notDone' ? last.kind : ('open' as const)
  return {
    state,
    result: last?.note ?? '',
    isUnreported: state !== 'open',
    dueOn: steps.find(({ dueOn }) => dueOn)?.dueOn,
  }
}
