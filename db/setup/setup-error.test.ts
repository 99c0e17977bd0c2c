import { DrizzleQueryError } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import '@/db/testing'
import { accountOf } from './addresses'
import { explanationOf } from './setup-error'

const app = postgres(process.env.DATABASE_APP_URL ?? '', { max: 1 })
afterAll(() => app.end())

test('không phải chủ sở hữu: nói cách giao quyền, dù lỗi nằm trong lỗi của thư viện', async () => {
  const refused: unknown = await drizzle(app)
    .execute('CREATE SCHEMA stray')
    .catch((error: unknown) => error)

  expect(refused).toBeInstanceOf(DrizzleQueryError)
  expect(explanationOf(refused)).toContain('ALTER DATABASE')
})

test.each(['không phải địa chỉ', '', 'postgres://chu:x@127.0.0.1:5432', 'postgres://chu:x@127.0.0.1:5432/'])(
  'địa chỉ "%s": nói phải viết thế nào',
  (address) => {
    expect(() => accountOf(address)).toThrow('không đúng dạng postgres://')
  },
)

test('lỗi của chương trình không được giải thích thành lỗi của máy', () => {
  expect(explanationOf(new TypeError('x'))).toBeUndefined()
  expect(explanationOf('x')).toBeUndefined()
})
