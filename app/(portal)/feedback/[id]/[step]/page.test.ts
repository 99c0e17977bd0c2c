import { beforeAll, expect, test } from 'vitest'
import { signInAs } from '@/lib/core/testing'
import { Redirect } from '@/lib/core/testing-setup'
import { forwardItem } from '@/lib/feedback/actions/committee'
import { makeFeedbackWorld, openItem, step, type World } from '@/lib/feedback/testing'
import StepPage from './page'

let world: World
beforeAll(async () => {
  world = await makeFeedbackWorld('trangbuoc')
})

test('bước người khác vừa làm: về trang của mục, có lời báo; ai không có quyền làm bước ấy thì không có trang', async () => {
  const id = await openItem(world)
  const opened = async (who: keyof typeof world.accounts, wanted: string) => {
    await signInAs(world.accounts[who])
    const params = Promise.resolve({ id: String(id), step: wanted })
    return StepPage({ params, searchParams: Promise.resolve({}) })
  }
  expect(await opened('committeeOffice', 'forward')).toBeTruthy()
  await step(world, 'committeeOffice', forwardItem, id)
  await expect(opened('committeeOffice', 'forward')).rejects.toThrow(
    new Redirect(`/feedback/${id}?done=elsewhere`),
  )
  for (const [who, wanted] of [
    ['committeeOffice', 'propose'],
    ['committeeOffice', 'close'],
    ['cellSecretary', 'forward'],
  ] as const)
    await expect(opened(who, wanted), `${who} ${wanted}`).rejects.toThrow('not found')
})
