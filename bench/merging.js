import { filled, formOf, submit } from './forms.js'
import { measure, measurePaced } from './measure.js'

/**
 * Two communes become one while eight people write.
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 * @param {(() => Promise<{ ms: number }>)[]} writers
 */
export async function measureMerging(world, url, pids, writers) {
  const { from, to, members } = await world.communes()
  const form = filled(
    await formOf(
      `${url}/organisations/${from}/move`,
      await world.cookieOf('tochuc.huyen'),
      'Ghi quyết định sáp nhập',
    ),
    {
      ...{ decisionNumber: '45-QĐ/HU', decidedOn: '07/09/2022', decidedBy: 'Huyện ủy', toId: String(to) },
      isConfirmed: 'on',
    },
  )
  let isOver = false
  const saving = measurePaced('Tự lưu, 20 lượt mỗi giây, trong lúc sáp nhập', 8, pids, {
    perSecond: 20,
    isOver: () => isOver,
    work: (runner) => writers[runner](),
  })
  const merging = await measure(`Sáp nhập một xã ${members} đảng viên trong lúc tự lưu`, 1, pids, {
    jobs: [form],
    work: submit,
  }).finally(() => {
    isOver = true
  })
  return [merging, await saving]
}
