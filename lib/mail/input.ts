import { z } from 'zod'
import { noticeKind } from '@/db/schema'
import { choice, count, optionalText, text, version } from '@/lib/core/fields'
import { securities } from './rules'
import { secretOf } from './secret'

/** One address as people type it; what the mail server takes is its own business. */
const address = () =>
  text(200).refine(
    (value) => z.email().safeParse(value).success,
    'Địa chỉ thư điện tử chưa đúng, ví dụ bithu.dongha@gmail.com.',
  )

export const serverInput = z.object({
  host: optionalText(200).refine(
    (value) => value === '' || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value),
    'Tên máy chủ thư chưa đúng, ví dụ smtp.thanhpho.gov.vn.',
  ),
  port: count(65_535),
  security: choice(securities),
  user: optionalText(200),
  password: optionalText(200).transform(secretOf),
  sender: optionalText(200).refine(
    (value) => value === '' || z.email().safeParse(value).success,
    'Địa chỉ người gửi chưa đúng, ví dụ congdangbo@thanhpho.gov.vn.',
  ),
  version: version(),
})
export type ServerInput = z.output<typeof serverInput>

export const trialInput = z.object({ to: address() })

export const choiceInput = z.object({
  address: address(),
  kinds: z.array(choice(noticeKind.enumValues)).max(noticeKind.enumValues.length).default([]),
})
export type ChoiceInput = z.output<typeof choiceInput>

export const codeInput = z.object({
  code: text(20).transform((value) => value.replace(/\s/g, '')),
})
