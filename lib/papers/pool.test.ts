import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { eveningMinutes } from '@/lib/meetings/pdf/evening.sample'
import { readPaper } from '@/lib/pdf/testing'
import { blankReview } from '@/lib/ratings/pdf/ratings.sample'
import { createPool } from './pool'

const short = (subject: string) => ({ ...eveningMinutes, subject, sections: [] })

/** Needs far more memory than the thread is given below. */
const endless = {
  ...eveningMinutes,
  showsAttendance: true,
  attendance: Array.from({ length: 6000 }, (_, index) => ({
    name: `Đảng viên ${index}`,
    status: 'Chính thức',
    post: '',
    attendance: 'Có mặt',
  })),
}

test('nhiều bản in cùng lúc không lẫn vào nhau', async () => {
  const pool = createPool({ threads: 2 })
  const months = Array.from({ length: 12 }, (_, index) => `sinh hoạt tháng ${index + 1} năm 2022`)
  const papers = await Promise.all(months.map((month) => pool.render('minutes', short(month))))
  for (const [index, bytes] of papers.entries())
    expect((await readPaper(bytes)).about.Subject).toBe(months[index])
  expect(pool.threads()).toBe(2)
  const form = await readPaper(await pool.render('selfReview', blankReview))
  expect(form.text).toContain('NGƯỜI TỰ KIỂM ĐIỂM')
})

/** The next threads never hear of their work, so many of them: as if they hung. */
function deafen(many: number) {
  const post = vi.spyOn(Worker.prototype, 'postMessage')
  for (let index = 0; index < many; index += 1) post.mockImplementationOnce(() => undefined)
}

test('quá giờ thì chỉ luồng in bị dừng, bản in được làm lại trên luồng mới', async () => {
  const pool = createPool({ threads: 1, longestMs: 15_000 })
  const ended = vi.fn()
  process.once('worker', (worker) => worker.once('exit', ended))
  deafen(1)
  const bytes = await pool.render('minutes', short('sinh hoạt tháng 9'))
  expect((await readPaper(bytes)).about.Subject).toBe('sinh hoạt tháng 9')
  expect(ended).toHaveBeenCalledTimes(1)
})

test('quá giờ hai lần thì báo là bản in quá lớn', async () => {
  const pool = createPool({ threads: 1, longestMs: 200 })
  deafen(2)
  await expect(pool.render('minutes', short('tháng 9'))).rejects.toThrow(/thời gian cho phép/)
  expect(pool.threads()).toBe(0)
})

test('luồng in bị ngắt giữa chừng thì bản in được làm lại trên luồng mới', async () => {
  const pool = createPool({ threads: 1 })
  const started: Worker[] = []
  const watch = (worker: Worker) => {
    started.push(worker)
    if (started.length === 1) worker.once('online', () => worker.terminate())
  }
  process.on('worker', watch)
  const bytes = await pool.render('minutes', short('sinh hoạt tháng 8'))
  process.off('worker', watch)
  expect(started).toHaveLength(2)
  expect((await readPaper(bytes)).about.Subject).toBe('sinh hoạt tháng 8')
})

test('hết bộ nhớ cho phép thì chỉ luồng in dừng', async () => {
  const pool = createPool({ threads: 1, memoryMb: 24 })
  await expect(pool.render('minutes', endless)).rejects.toThrow('Chưa tạo được bản in')
})

test('hàng chờ đầy thì báo ngay', async () => {
  const pool = createPool({ threads: 1, longestQueue: 2 })
  const waiting = ['1', '2', '3'].map((month) => pool.render('minutes', short(`tháng ${month}`)))
  await expect(pool.render('minutes', short('tháng 4'))).rejects.toThrow('quá nhiều bản in chờ')
  expect(await Promise.all(waiting)).toHaveLength(3)
})

test('luồng in nghỉ khi không có việc, và được thay sau số bản đã định', async () => {
  const pool = createPool({ threads: 1, papersPerThread: 1, idleMs: 50 })
  await pool.render('minutes', short('tháng 1'))
  expect(pool.threads()).toBe(0)
  const resting = createPool({ threads: 1, idleMs: 50 })
  await resting.render('minutes', short('tháng 1'))
  expect(resting.threads()).toBe(1)
  await expect.poll(() => resting.threads(), { timeout: 20_000 }).toBe(0)
})
