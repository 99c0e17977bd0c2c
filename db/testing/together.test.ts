import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alone } from '@/vitest.config'

/** For the second file it would come too late, and silently: the module is there already. */
const REPLACES = /\bvi\.(mock|doMock|hoisted|resetModules)\(/

test('tệp kiểm tra dùng chung mô-đun thì không thay mô-đun cho riêng mình', () => {
  const files = ['app', 'db', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      `${folder}/${file}`.replaceAll('\\', '/'),
    ),
  )
  const together = files.filter((file) => /\.test\.tsx?$/.test(file) && !alone.includes(file))
  expect(together.length).toBeGreaterThan(200)
  expect(together.filter((file) => REPLACES.test(readFileSync(file, 'utf8')))).toEqual([])
})
