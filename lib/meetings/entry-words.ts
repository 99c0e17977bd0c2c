import { z } from 'zod'
import { shortDate } from '@/lib/core/dates'

/** Who wrote on paper and who typed, as it is kept with the completed minutes. */
export const entryShape = z.object({
  paperWrittenBy: z.string(),
  paperOn: z.string(),
  enteredBy: z.string(),
  /** "Đảng ủy xã An Thịnh"; empty where somebody of the cell typed. */
  office: z.string(),
})
export type Entry = z.output<typeof entryShape>

/** "nhập thay bởi đồng chí Đinh Thị Vân, Đảng ủy xã An Thịnh, theo biên bản giấy đồng chí … ghi ngày 07/9/2022" */
export const entryWords = ({ paperWrittenBy, paperOn, enteredBy, office }: Entry) =>
  `nhập thay bởi đồng chí ${[enteredBy, office].filter(Boolean).join(', ')}, theo biên bản giấy do đồng chí ${paperWrittenBy} ghi ngày ${shortDate(paperOn)}`
