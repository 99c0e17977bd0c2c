import { expect, test } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb } from '@/lib/core/testing'
import { resetSecondStep } from './second-step.js'

test('quản trị duy nhất mất cả điện thoại và mã: tắt bước hai từ máy chủ, nhật ký ghi đúng nơi và chuỗi còn khớp', async () => {
  const { accounts, top } = await makeWorld(seedDb, 'mathai')
  const { id, loginName } = accounts.admin
  await owner`INSERT INTO second_steps (account_id, secret, last_step, recovery_seals) VALUES (${id}, 'x', 0, '{}')`

  expect(await resetSecondStep(owner, 'khong-co')).toBe('unknown')
  expect(await resetSecondStep(owner, ` ${loginName.toUpperCase()} `)).toBe('off')
  expect(await resetSecondStep(owner, loginName)).toBe('wasOff')

  expect(await owner`SELECT 1 FROM second_steps`).toHaveLength(0)
  const logged = await owner`
    SELECT account_id AS by, subject, org_path AS path, hash = audit_hash(e) AS "isWhole"
    FROM audit_entries e WHERE action = 'secondStep.reset'`
  expect([...logged]).toEqual([{ by: null, subject: `accounts:${id}`, path: top.path, isWhole: true }])
})
