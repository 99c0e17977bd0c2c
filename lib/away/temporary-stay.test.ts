import { beforeAll, expect, test } from 'vitest'
import { send } from '@/lib/core/testing'
import { beginTransfer } from '@/lib/transfers/actions/begin'
import { hearOfTransfer, introduceTransfer } from '@/lib/transfers/actions/steps'
import { endTransfer, extendTransfer } from '@/lib/transfers/actions/temporary'
import { atVersion, idIn } from '@/lib/transfers/testing'
import { makeMonths } from './testing-months'

const NAME = 'Lê Công Rạng'
let months: Awaited<ReturnType<typeof makeMonths>>
beforeAll(async () => {
  months = await makeMonths('tamthoinoikhac', '2022-09-01')
})

test('chuyển sinh hoạt tạm thời: giới thiệu, nơi đến nhận, sắp hết hạn, gia hạn trong giới hạn, trở về', async () => {
  const { world, as, on, duties, followed } = months
  await on('2022-09-01')
  await as('cellSecretary')
  const stay = { kind: 'temporary', reason: 'temporaryWork', decidedOn: '1/9/2022', place: 'Phường Đông Cát' }
  const dates = { startsOn: '5/9/2022', endsOn: '5/3/2023' }
  const id = idIn(await send(beginTransfer, { memberId: world.member.id, ...stay, ...dates }))
  const signed = { signer: 'Bí thư', number: '07', signedOn: '1/9/2022' }
  for (const who of ['cellSecretary', 'committeeOffice'] as const) {
    await as(who)
    expect(await duties(who)).toEqual([`Giới thiệu chuyển sinh hoạt: đồng chí ${NAME}`])
    expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({ ok: true })
  }
  expect(await duties()).toEqual([`Hỏi nơi đến đã tiếp nhận chưa: đồng chí ${NAME}`])
  await on('2022-09-06')
  await as('cellSecretary')
  await send(hearOfTransfer, await atVersion(id, { receivedOn: '5/9/2022', number: 'Phiếu báo 12' }))
  expect(await followed()).toMatchObject({ status: 'elsewhere' })
  expect(await duties()).toEqual([])

  const ending = `Hết thời gian sinh hoạt tạm thời: đồng chí ${NAME}`
  await on('2023-02-02')
  expect(await duties()).toEqual([])
  await on('2023-02-03')
  expect(await duties()).toEqual([ending])
  const extend = async (endsOn: string) =>
    send(extendTransfer, await atVersion(id, { endsOn, signedOn: '3/2/2023' }))
  await as('cellSecretary')
  expect((await extend('5/3/2024')).fields?.endsOn?.[0]).toContain('chuyển sinh hoạt chính thức')
  expect(await extend('31/8/2023')).toMatchObject({ ok: true })
  expect(await duties()).toEqual([])
  await on('2023-08-01')
  expect(await duties()).toEqual([ending])
  // Hai lần gia hạn cộng lại vẫn tính từ ngày trên giấy.
  await as('cellSecretary')
  expect((await extend('5/3/2024')).fields).toHaveProperty('endsOn')
  await on('2023-09-01')
  await as('cellSecretary')
  expect(await send(endTransfer, await atVersion(id, { endedOn: '1/9/2023' }))).toMatchObject({ ok: true })
  expect(await followed()).toMatchObject({ status: 'active' })
  expect(await duties()).toEqual([])
})
