import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { makeReadyCells } from '@/db/seed/ready-cells'
import { db, expect, type SignIn, type World } from '../fixtures'
import { pdfText } from './pdf-text'

/** A cell whose minutes wait for "Hoàn tất", and its secretary signed in. */
export async function readyCell(world: World, signIn: SignIn) {
  const [cell] = await makeReadyCells(db, world, 1)
  if (!cell) throw new Error('cell not made')
  const [account] = await db
    .select({ id: schema.accounts.id, orgId: schema.accounts.orgId })
    .from(schema.accounts)
    .where(eq(schema.accounts.loginName, cell.loginName))
  if (!account) throw new Error('account not made')
  await signIn(account)
  return { ...cell, accountId: account.id, orgId: account.orgId }
}

/** Completes the minutes from the page that asks before. */
export async function complete(page: Page, meetingId: number, number = '01') {
  await page.goto(`/meetings/${meetingId}/complete`)
  await page.getByText('Không có nội dung mật').click()
  await page.getByRole('button', { name: 'Hoàn tất biên bản' }).click()
  await expect(page.getByRole('status').first()).toContainText(`Đã hoàn tất biên bản số ${number}`)
}

/** A stored paper as it is downloaded, and the code on its pages. */
export async function printed(page: Page, path: string) {
  const answer = await page.request.get(path)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const bytes = await answer.body()
  const text = await pdfText(bytes)
  const code = /Mãtracứu:([2-9A-Z-]{14})/.exec(text)?.[1] ?? ''
  expect(code).toHaveLength(14)
  return { bytes, text, code }
}
