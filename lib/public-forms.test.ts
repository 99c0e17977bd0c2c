import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '@/db/seed/factories'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import { browser } from '@/lib/accounts/testing'
import { getSession } from '@/lib/auth/session'
import type { FormState } from '@/lib/core/form-state'
import { answerTo, seedDb } from '@/lib/core/testing'
import { changes, LARGEST, type Sent, spoilt } from '@/lib/core/testing-hostile'
import { signIn } from './accounts/sign-in'

/**
 * The forms that ask for no permission (sign-in, password, second step, own mail, calendar, notices) with one field
 * spoilt in every way, by a stranger and by somebody signed in. lib/isolation.test.ts does the same for all others.
 */
type Action = ((previous: FormState, form: FormData) => Promise<FormState>) & { fieldNames: string[] }

const isPublic = (found: unknown): found is Action =>
  typeof found === 'function' && 'fieldNames' in found && !('permission' in found)

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && readFileSync(`lib/${file}`, 'utf8').startsWith("'use server'"),
)
const forms = (
  await Promise.all(
    files.map(async (file) =>
      Object.entries(await import(/* @vite-ignore */ pathToFileURL(`lib/${file}`).href)),
    ),
  )
)
  .flat()
  .filter((entry): entry is [string, Action] => isPublic(entry[1]))

let around: Neighbourhood
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
})
// Guesses are slowed down and then not answered; here every one is to be.
beforeEach(() => owner`DELETE FROM sign_in_failures`)

/** What passes the form, and changes nothing that the next sending needs. */
const wordsFor = (action: Action): Sent => {
  const words: Sent = {
    loginName: around.stranger.loginName,
    password: DEMO_PASSWORD,
    currentPassword: DEMO_PASSWORD,
    newPassword: DEMO_PASSWORD,
    repeatedPassword: DEMO_PASSWORD,
    code: '123456',
    sessionId: '0'.repeat(64),
    grantId: String(around.ids.grantId),
    noticeId: '2000000000',
    address: 'chibo@example.vn',
  }
  return Object.fromEntries(
    action.fieldNames.map((name) =>
      name === 'kinds' ? ['kinds[]', ['answered']] : [name, words[name] ?? `thiếu chữ cho ô ${name}`],
    ),
  )
}

async function staySignedIn() {
  if (await getSession()) return
  browser.jar.clear()
  await answerTo(signIn, spoilt({ loginName: around.stranger.loginName, password: DEMO_PASSWORD }, '', ''))
  expect(await getSession()).toBeDefined()
}

const written = () => owner`
  SELECT (SELECT md5(string_agg(a::text, '|' ORDER BY id)) FROM (SELECT id, password_hash, must_change_password, version FROM accounts) a) AS accounts,
    (SELECT md5(string_agg(n::text, '|' ORDER BY id)) FROM notices n) AS notices,
    (SELECT count(*)::int FROM second_steps) AS steps`

/** In words at the form, or elsewhere in the portal; a password never goes back into the page. */
function expectAnswer(answer: FormState & { goTo?: string }, way: string) {
  expect(answer.message, way).not.toContain('Máy chủ đang bận')
  if (answer.goTo !== undefined) expect(answer.goTo, way).toMatch(/^\/(?!\/)/)
  else expect(answer.message, way).toMatch(/[^\x20-\x7e]/)
  expect(
    Object.keys(answer.values ?? {}).filter((name) => /password/i.test(name)),
    way,
  ).toEqual([])
}

test('có biểu mẫu để thử', () => {
  expect(forms.map(([name]) => name)).toEqual(
    expect.arrayContaining(['signIn', 'changePassword', 'chooseOwnMail']),
  )
})

describe.each(['người lạ', 'người đã đăng nhập'])('dữ liệu xấu: %s', (who) => {
  test.each(forms)('%s', async (_name, action) => {
    const before = await written()
    for (const field of action.fieldNames)
      for (const way of changes) {
        await (who === 'người lạ' ? browser.jar.clear() : staySignedIn())
        const answer = await answerTo(action, spoilt(wordsFor(action), way, field))
        expectAnswer(answer, `${field}, ${way}`)
        if (way === LARGEST) expect(answer.ok, `${field}, ${way}`).toBe(false)
        await owner`DELETE FROM sign_in_failures`
      }
    expect(await written(), 'bị từ chối mà vẫn ghi').toEqual(before)
  })
})
