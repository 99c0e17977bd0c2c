import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'

type Standard = Pick<typeof schema.replyTemplates.$inferInsert, 'kind' | 'name' | 'text'>

/** Câu trả lời mẫu a new installation begins with, one of each kind; bodies add their own by form. */
const standard: Standard[] = [
  {
    kind: 'settled',
    name: 'Đã giải quyết xong',
    text: 'Nội dung chi bộ nêu đã được giải quyết: […việc đã làm], do […đơn vị] thực hiện, hoàn thành ngày […ngày hoàn thành].\n\nNếu còn vướng mắc, chi bộ phản ánh tiếp tại kỳ sinh hoạt sau.',
  },
  {
    kind: 'inProgress',
    name: 'Đang giải quyết, có lộ trình',
    text: 'Nội dung chi bộ nêu đang được giải quyết. Đến nay đã […việc đã làm].\n\nViệc tiếp theo: […việc sẽ làm], do […đơn vị] chịu trách nhiệm, dự kiến hoàn thành ngày […ngày].',
  },
  {
    kind: 'noFunds',
    name: 'Chưa có kinh phí, đã đưa vào kế hoạch',
    text: 'Kiến nghị của chi bộ là cần thiết. Hiện chưa bố trí được kinh phí vì […lý do].\n\n[…cơ quan] đã đưa việc này vào kế hoạch năm […năm]. Trong thời gian chờ, […biện pháp tạm thời].',
  },
  {
    kind: 'explained',
    name: 'Giải thích quy định',
    text: 'Về nội dung chi bộ hỏi: […trả lời].\n\nCăn cứ: […tên, số, ngày văn bản; điều, khoản].',
  },
  {
    kind: 'notOurs',
    name: 'Không thuộc thẩm quyền, đã chuyển',
    text: 'Nội dung chi bộ nêu thuộc thẩm quyền của […nơi có thẩm quyền], căn cứ […văn bản, điều, khoản].\n\nNgày […ngày chuyển], […cơ quan] đã chuyển nội dung này bằng […số văn bản chuyển].',
  },
  {
    kind: 'declined',
    name: 'Chưa tiếp thu, nêu lý do',
    text: '[…cơ quan] đã xem xét kiến nghị của chi bộ. Kiến nghị chưa được tiếp thu vì […lý do].\n\nCăn cứ: […văn bản hoặc thực tế]. Việc này sẽ được xem xét lại khi […điều kiện].',
  },
]

export async function makeReplyTemplates(db: SeedDb, orgId: number) {
  await db.insert(schema.replyTemplates).values(standard.map((each) => ({ ...each, orgId })))
}
