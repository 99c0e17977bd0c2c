import { beforeAll, describe } from 'vitest'
import { demo } from '@/db/seed/demo/index'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { caoLocHolds, type Given, tuKyHolds } from './testing-lists'

let given: Given
beforeAll(async () => {
  await seedDb.transaction((tx) => demo(tx, { profile: 'huyen' }))
  await owner`analyze`
  const [account] = await owner<{ id: number }[]>`select id from accounts where login_name = 'tochuc.huyen'`
  given = { board: await viewerOf(account ?? { id: 0 }) }
})

describe('trên bản trình diễn', () => {
  caoLocHolds(() => given)
  tuKyHolds(() => given)
})
