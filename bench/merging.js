import { filled, formOf, submit } from './forms.js'
import { measure, measureBeside } from './measure.js'

/**
 * Two communes become one while eight people write.
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 * @param {(() => Promise<unknown>)[]} writers
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
  const name = `Sáp nhập một xã ${members} đảng viên trong lúc tự lưu`
  return measureBeside('trong lúc sáp nhập', pids, writers, () =>
    measure(name, 1, pids, { jobs: [form], work: submit }),
  )
}
