import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { papers } from '@/db/schema'
import { origin } from '@/lib/auth/device'
import type { Viewer } from '@/lib/auth/policy'
import { countedGuess } from '@/lib/auth/throttle-store'
import { RuleError } from '@/lib/core/errors'
import { getPaperByCode, type VerifiedPaper } from './queries'
import { readCode, readHash, signNotUsed } from './rules'

type Asked = { code?: string; hash?: string }
export type Answer =
  | { kind: 'nothingAsked' }
  /** Not the shape of a code or of a hash; the field and what to do. */
  | { kind: 'unreadable'; field: 'code' | 'hash'; message: string }
  | { kind: 'mustWait'; message: string }
  /** In reach; `fits` where a hash was given too. */
  | { kind: 'paper'; code: string; paper: VerifiedPaper; fits?: boolean }
  /** A code alone says nothing to those it is not in reach of, whether there is such a paper or not. */
  | { kind: 'needsHash'; code: string }
  | { kind: 'genuine' | 'noMatch'; code: string }

/**
 * Whether a paper is genuine. Those in reach of it see what it is; to everybody else the answer is yes or no, and only
 * to code and hash together, so that nobody learns what exists. Wrong guesses slow down as at the sign-in.
 */
export async function lookUp(viewer: Viewer | undefined, asked: Asked): Promise<Answer> {
  if (!asked.code?.trim()) return { kind: 'nothingAsked' }
  const code = readCode(asked.code)
  if (!code) {
    const sign = signNotUsed(asked.code)
    return {
      kind: 'unreadable',
      field: 'code',
      message: `Mã tra cứu gồm 12 chữ và số, in cạnh ô vuông ở cuối trang${sign ? `; không mã nào có ký tự “${sign}” (mã không dùng chữ O, I và số 0, 1)` : ''}. Đồng chí xem lại rồi nhập lại.`,
    }
  }
  const typedHash = asked.hash?.trim()
  const hash = typedHash ? readHash(typedHash) : undefined
  if (typedHash && !hash)
    return {
      kind: 'unreadable',
      field: 'hash',
      message: 'Mã băm SHA-256 gồm 64 chữ số từ 0 đến 9 và chữ từ a đến f. Đồng chí chép lại cho đủ.',
    }
  if (!viewer && !hash) return { kind: 'needsHash', code }
  try {
    return await guess(viewer, code, hash)
  } catch (error) {
    if (error instanceof RuleError) return { kind: 'mustWait', message: error.message }
    throw error
  }
}

async function guess(viewer: Viewer | undefined, code: string, hash: string | undefined): Promise<Answer> {
  const key = viewer ? `verify:account:${viewer.accountId}` : `verify:${(await origin('')).address}`
  const found = await countedGuess([key], async (): Promise<Answer | undefined> => {
    const paper = viewer && (await getPaperByCode(viewer, code))
    if (paper) return { kind: 'paper', code, paper, ...(hash ? { fits: hash === paper.sha256 } : {}) }
    return hash && (await isGenuine(code, hash)) ? { kind: 'genuine', code } : undefined
  })
  return found ?? { kind: hash ? 'noMatch' : 'needsHash', code }
}

/** Yes or no, and nothing else: code and bytes belong together, and no newer version has taken their place. */
async function isGenuine(code: string, hash: string): Promise<boolean> {
  const rows = await db
    .select({ id: papers.id })
    .from(papers)
    .where(and(eq(papers.code, code), eq(papers.sha256, hash), isNull(papers.supersededAt)))
  return rows.length > 0
}
