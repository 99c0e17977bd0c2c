import 'server-only'
import { eq } from 'drizzle-orm'
import { cache } from 'react'
import { z } from 'zod'
import { byKey, type Db, type Tx } from '@/db/client'
import { settings } from '@/db/schema'
import { type Day, dayOf } from './dates'

/** What an installation chose; every value has a default, so a missing row is never an error. */
const shape = z.object({
  portalName: z.string().default('Cổng thông tin Đảng bộ'),
  profile: z.enum(['huyen', 'xa']).default('xa'),
  /** The word inside "Phản ánh, góp ý với huyện". */
  superiorWord: z.string().default('xã'),
  /** Who answers questions, sets rules, writes templates: Ban Tổ chức of a district, Ban Xây dựng Đảng of a commune. */
  boardName: z.string().default('Ban Xây dựng Đảng'),
  helpPhone: z.string().default(''),
  /** Nơi tiếp nhận khiếu nại, tố cáo: what is set aside goes there. */
  complaintAddress: z.string().default('Ủy ban Kiểm tra'),
  isDemo: z.boolean().default(false),
  /** Ngày trình diễn: the business day of a demonstration; never set on a real installation. */
  clockOn: z.string().optional(),
  /** Số điện thoại của bí thư in trên Thông báo lịch sinh hoạt: personal data, off unless the installation says so. */
  noticeShowsPhone: z.boolean().default(false),
  /** Cho số biên bản (…-BB/CB): some offices number resolutions alone. A number once given stays. */
  numbersMinutes: z.boolean().default(true),
  /** Ngày làm việc để trả lời câu hỏi về cách áp dụng quy định: no regulation names one. */
  guidanceDays: z.number().default(10),
  /** Máy chủ thư: absent, nothing is sent by e-mail. Its password is kept apart (lib/mail/config.ts). */
  mail: z
    .object({
      host: z.string(),
      port: z.number(),
      security: z.enum(['tls', 'starttls', 'none']),
      user: z.string(),
      sender: z.string(),
    })
    .optional(),
  /** Giờ gửi thư tổng hợp, on working days. */
  digestHour: z.number().default(8),
  idleMinutes: z.number().default(120),
  sessionHours: z.number().default(12),
  /** Người đang ghi giữ quyền ghi biên bản: so long after the last sign of life another may write without asking. */
  writerMinutes: z.number().default(5),
  /** After so many failures each further guess must wait, doubling up to the longest wait. */
  guessesBeforeDelay: z.number().default(5),
  /** The same per address, where a whole office may sit behind one. */
  addressGuessesBeforeDelay: z.number().default(50),
  longestDelaySeconds: z.number().default(60),
  /**
   * One account guessed at from browsers that never signed in to it: how long a failure counts, and the first wait.
   * With 5 free guesses this lets through 10 an hour (5 at once, then after 1, 2, 4, 8, 16 minutes).
   */
  strangerWindowMinutes: z.number().default(60),
  strangerFirstDelaySeconds: z.number().default(60),
  /** Lô in: how long the result is kept, the most minutes in one, the most that one person has running. */
  batchKeepDays: z.number().default(7),
  batchMostMinutes: z.number().default(1_500),
  bookMostMinutes: z.number().default(60),
  mergedMostMinutes: z.number().default(150),
  batchMostWaiting: z.number().default(3),
  /** Bản chụp giấy đã ký: the largest file, and all of one organisation. */
  scanLargestMb: z.number().default(8),
  scanQuotaMb: z.number().default(300),
  /** Tệp kèm theo: the largest, how many with one item or one reply, and all of one organisation in a year. */
  fileLargestMb: z.number().default(10),
  fileMostPerItem: z.number().default(5),
  fileQuotaMb: z.number().default(1_000),
  /** Quá chừng ấy ngày không có bản sao lưu thì nhắc quản trị: no regulation names it. */
  backupDays: z.number().default(3),
})
export type Settings = z.output<typeof shape>

const FRESH_FOR = 2_000
let held: { at: number; value: Promise<Settings> } | undefined

/** Settings change seldom: each process reads them at most every two seconds. */
export const getSettings = cache(async (): Promise<Settings> => {
  if (!held || Date.now() - held.at > FRESH_FOR) held = { at: Date.now(), value: settingsIn(byKey) }
  try {
    return await held.value
  } catch (error) {
    held = undefined
    throw error
  }
})

/**
 * The same within a transaction, over its own connection: one that waited for a second connection would wait for ever
 * once every connection is held by another that waits too.
 */
export async function settingsIn(from: Db | Tx): Promise<Settings> {
  const rows = await from.select().from(settings)
  return shape.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

export async function saveSetting<Key extends keyof Settings>(tx: Tx, key: Key, value: Settings[Key]) {
  await tx.delete(settings).where(eq(settings.key, key))
  if (value !== undefined) await tx.insert(settings).values({ key, value })
  held = undefined
}

/** The business day: today in Vietnam, or the day a demonstration was set to. Filing times are the database's. */
export async function businessDay(): Promise<Day> {
  return dayFrom(await getSettings())
}

/** The same within a transaction. */
export const businessDayIn = async (tx: Tx): Promise<Day> => dayFrom(await settingsIn(tx))

export const dayFrom = ({ isDemo, clockOn }: Settings): Day => (isDemo && clockOn) || dayOf(new Date())
