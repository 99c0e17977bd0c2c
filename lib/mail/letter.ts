import 'server-only'
import { type Day, showDay } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { type Leading, noticeText, placeOf, type Told } from '@/lib/notices/labels'
import { CODE_MINUTES } from './rules'
import type { Letter } from './transport'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const link = (path: string, words: string) =>
  `<a href="${escaped(env.publicUrl + path)}">${escaped(words)}</a>`
const page = (parts: string[]) =>
  `<!doctype html><html lang="vi"><body style="font: 16px/1.5 sans-serif; color: #222">${parts.join('')}</body></html>`

const FOOT = 'Thư tự động, đồng chí không trả lời thư này.'

type Line = Told & Leading
type Digest = { to: string; fullName: string; day: Day; messageId: string; lines: Line[] }

/** Thư tổng hợp: codes and what to do, each with its address in the portal; never a word of what it is about. */
export function digestLetter({ to, fullName, day, messageId, lines }: Digest): Letter {
  const title = `${lines.length} thông báo mới, ngày ${showDay(day)}`
  const greeting = `Kính gửi đồng chí ${fullName},`
  const told = lines.map((line) => ({ text: noticeText(line), path: placeOf(line) }))
  return {
    ...{ to, messageId, subject: title },
    text: [
      greeting,
      `Cổng thông tin có ${lines.length} thông báo mới:`,
      ...told.map(({ text, path }) => `- ${text}\n  ${env.publicUrl}${path}`),
      `Xem tất cả: ${env.publicUrl}/notices`,
      `${FOOT} Đổi loại thông báo hoặc thôi nhận thư: ${env.publicUrl}/account/mail`,
    ].join('\n\n'),
    html: page([
      `<p>${escaped(greeting)}</p><p>Cổng thông tin có ${lines.length} thông báo mới:</p>`,
      `<ul>${told.map(({ text, path }) => `<li>${escaped(text)} ${link(path, 'Mở trên cổng')}</li>`).join('')}</ul>`,
      `<p>${link('/notices', 'Xem tất cả thông báo')}</p>`,
      `<p>${FOOT} ${link('/account/mail', 'Đổi loại thông báo hoặc thôi nhận thư')}</p>`,
    ]),
  }
}

export const codeLetter = (to: string, code: string): Letter => ({
  to,
  subject: 'Mã xác nhận địa chỉ nhận thư',
  text: [
    `Mã xác nhận: ${code}`,
    `Đồng chí nhập mã này ở trang Nhận thư điện tử trong ${CODE_MINUTES} phút: ${env.publicUrl}/account/mail`,
    `Nếu đồng chí không yêu cầu, xin bỏ qua thư này. ${FOOT}`,
  ].join('\n\n'),
})

export const trialLetter = (to: string): Letter => ({
  to,
  subject: 'Thư thử của Cổng thông tin',
  text: `Máy chủ thư đã gửi được thư của cổng ${env.publicUrl}.\n\n${FOOT}`,
})
