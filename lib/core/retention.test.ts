import { expect, test } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { purgeOld } from './retention'
import { seedDb } from './testing'

test('phiên đã hết lâu, lần nhập sai cũ, biểu mẫu đã gửi từ lâu, chữ không ai mở lại được xóa; cái còn dùng thì giữ', async () => {
  const { accounts } = await makeWorld(seedDb, 'donep')
  await owner`INSERT INTO sessions (id, account_id, expires_at, revoked_at)
    SELECT id, ${accounts.member.id}, now() - make_interval(days => expired), now() - make_interval(days => revoked)
    FROM (VALUES ('old', 91, NULL), ('revoked', -1, 91), ('late', 89, NULL), ('now', -1, NULL)) AS s(id, expired, revoked)`
  await owner`INSERT INTO sign_in_failures (key, at) VALUES ('name:a', now() - interval '3 days'), ('name:b', now() - interval '1 day')`
  await owner`INSERT INTO submissions (key, account_id, action, input_hash, result, created_at)
    SELECT gen_random_uuid(), ${accounts.member.id}, 'x', days::text, '{}', now() - make_interval(days => days)
    FROM unnest(ARRAY[31, 29]) days`
  await owner`INSERT INTO kept_forms (key, account_id, state, created_at)
    SELECT gen_random_uuid(), ${accounts.member.id}, to_jsonb(minutes), now() - make_interval(mins => minutes)
    FROM unnest(ARRAY[61, 59]) minutes`
  await purgeOld()
  const left = async (what: string) => (await owner.unsafe(what)).map(({ id }) => id)
  expect(await left('SELECT id FROM sessions ORDER BY id')).toEqual(['late', 'now'])
  expect(await left('SELECT key AS id FROM sign_in_failures')).toEqual(['name:b'])
  expect(await left('SELECT state AS id FROM kept_forms')).toEqual([59])
  expect(await left('SELECT input_hash AS id FROM submissions')).toEqual(['29'])
})
