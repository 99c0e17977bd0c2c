import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import '@/db/testing'

test('mọi kết nối bị cắt giữa chừng: các câu hỏi sau đều được trả lời', () => {
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'db/testing/cut-connections.ts'], {
    env: { ...process.env, PORTAL_DB_POOL: '10' },
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('20')
})
