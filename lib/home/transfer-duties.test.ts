import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { stopClock } from '@/lib/feedback/testing'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { introduceTransfer, presentTransfer } from '@/lib/transfers/actions/steps'
import { transferFilter } from '@/lib/transfers/input'
import { countTransfers, listTransfers } from '@/lib/transfers/queries/list'
import { atVersion, idIn } from '@/lib/transfers/testing'
import { transferDuties } from './queries/transfers'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'viecchuyen')
  await stopClock()
})

const titles = async (who: 'cellSecretary' | 'committeeOffice' | 'neighbour') =>
  (await transferDuties(await viewerOf(world.accounts[who]), '2022-09-13')).map(({ title }) => title)
/** Long after every deadline; the number and its list agree. */
async function late() {
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const { rows } = await listTransfers(viewer, transferFilter.parse({ state: 'late' }), '2023-06-01')
  expect((await countTransfers(viewer, '2023-06-01')).late).toBe(rows.length)
  return rows.map(({ fullName }) => fullName)
}
const signed = { signer: 'Bí thư', number: '03', signedOn: '6/9/2022' }

test('từ trần giữa chừng: không ai giới thiệu, tiếp nhận nữa; bên còn khép lại được thì có việc', async () => {
  const [one, two] = [
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đỗ Văn Đi', admittedOn: '2010-05-19' }),
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đỗ Thị Tới', admittedOn: '2010-05-19' }),
  ]
  await signInAs(world.accounts.cellSecretary)
  const begin = async (memberId: number) =>
    idIn(
      await send(beginTransfer, {
        ...{ memberId, kind: 'official', reason: 'newJob', decidedOn: '1/9/2022', isClear: 'on' },
        toOrgId: world.neighbour.id,
      }),
    )
  const [begun, presented] = [await begin(one.id), await begin(two.id)]
  for (const id of [begun, presented]) await send(introduceTransfer, await atVersion(id, signed))
  await signInAs(world.accounts.committeeOffice)
  await send(introduceTransfer, await atVersion(presented, signed))
  await signInAs(world.accounts.neighbour)
  await send(presentTransfer, await atVersion(presented, { presentedOn: '7/9/2022' }))
  expect(await titles('committeeOffice')).toContain('Giới thiệu chuyển sinh hoạt: đồng chí Đỗ Văn Đi')
  expect(await titles('neighbour')).toEqual(['Xác nhận giấy tờ, tiếp nhận đồng chí Đỗ Thị Tới'])

  expect(await late()).toEqual(['Đỗ Văn Đi'])

  await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-08', since_reason = 'left'
    WHERE id IN (${one.id}, ${two.id})`
  expect(await titles('committeeOffice')).toEqual([])
  expect(await late(), 'không ai làm tiếp thì không đôn đốc').toEqual([])
  expect(await titles('cellSecretary')).toEqual(['Hủy việc chuyển sinh hoạt: đồng chí Đỗ Văn Đi, từ trần'])
  expect(await titles('neighbour')).toEqual(['Trả lại giấy giới thiệu: đồng chí Đỗ Thị Tới, từ trần'])
})
