import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

type Stay = { startsOn: Day; registeredOn?: Day; contractFrom?: Day; contractTo?: Day }

export function assertStayDetailsFit({ startsOn, registeredOn, contractFrom, contractTo }: Stay, today: Day) {
  if (registeredOn && registeredOn > today)
    throw new RuleError('Ngày đăng ký tạm trú chưa đến; chưa đăng ký thì đồng chí để trống.', 'registeredOn')
  if (Boolean(contractFrom) !== Boolean(contractTo))
    throw new RuleError('Hợp đồng ghi đủ ngày bắt đầu và ngày kết thúc, hoặc để trống cả hai.', 'contractTo')
  if (contractFrom && contractTo && contractTo < contractFrom)
    throw new RuleError(`Hợp đồng phải kết thúc từ ${showDay(contractFrom)} trở đi.`, 'contractTo')
  if (contractTo && contractTo < startsOn)
    throw new RuleError('Hợp đồng này kết thúc trước ngày đi; đồng chí xem lại.', 'contractTo')
}

/** A wrong entry may be withdrawn, once, also where the stay is over: what is written then is the right one. */
export function assertMayWithdrawStay({ withdrawnReason }: { withdrawnReason: string | null }) {
  if (withdrawnReason !== null)
    throw new RuleError('Lần đi làm xa này đã rút rồi. Đồng chí tải lại trang.', 'awayStayId')
}
