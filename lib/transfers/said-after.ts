import { type Day, showDay, showMonth } from '@/lib/core/dates'
import type { SaidAfter } from '@/lib/ui/after'
import { dueWords, provinceLabel } from './labels'
import type { Transfer } from './queries/detail'
import { provinceOf } from './rules/province'

type Together = readonly { state: Transfer['state'] }[]

/**
 * What each step leads to, as the transfer and those who go by the same decision now stand; `missed`: days of meetings
 * whose completed minutes are without him, though he counts as received before them.
 */
export function saidAfter(transfer: Transfer, together: Together, missed: readonly Day[] = []): SaidAfter {
  const { fullName, state, kind, direction, to, receivedOn } = transfer
  const along = together.filter((each) => each.state === state).length
  const who = `đồng chí ${fullName}${along > 0 ? ` và ${along} đồng chí chuyển cùng` : ''}`
  const isTemporary = kind === 'temporary'
  const turn = transfer.turn ?? 'cấp trên'
  const due = dueWords(transfer)
  const province = provinceOf(transfer.isOtherProvince)
  return {
    begin: state === 'begun' && {
      title: `Đã bắt đầu làm thủ tục chuyển sinh hoạt của ${who}.`,
      next: `${turn} ghi giấy giới thiệu trước. ${due ? `${due}.` : ''}`,
    },
    arrive: state === 'presented' && {
      title: `Đã ghi đồng chí ${fullName} đến xuất trình giấy giới thiệu.`,
      next: 'Đồng chí xác nhận giấy tờ để tiếp nhận; khi ấy mới vào danh sách đảng viên.',
    },
    introduce:
      (state === 'begun' && {
        title: `Đã ghi giới thiệu ${who}.`,
        next: `Việc đã chuyển lên ${turn} để giới thiệu tiếp.`,
      }) ||
      (state === 'introduced' && {
        title: `Đã giới thiệu ${who}.`,
        next:
          direction === 'out'
            ? 'Nơi đến báo đã tiếp nhận thì chi bộ ghi ở đây; đến khi ấy vẫn trong danh sách chi bộ.'
            : `Đảng viên đem giấy giới thiệu đến ${to ?? 'chi bộ nhận'}. ${due ? `${due}.` : ''}`,
      }),
    present: state === 'presented' && {
      title: 'Đã ghi ngày xuất trình.',
      next: 'Đồng chí xác nhận giấy tờ để tiếp nhận.',
    },
    receive: receivedOn !== null && {
      title: `Đã tiếp nhận đồng chí ${fullName} từ ngày ${showDay(receivedOn)}.`,
      next: [
        `Danh sách đảng viên của ${to ?? 'chi bộ'} đã có đồng chí này.`,
        ...(missed.length > 0
          ? [
              `Biên bản sinh hoạt ngày ${missed.map(showDay).join(', ')} đã hoàn tất, không có tên đồng chí ấy.`,
            ]
          : []),
      ].join(' '),
    },
    hear: receivedOn !== null && {
      title: 'Đã ghi nơi đến tiếp nhận.',
      next: isTemporary
        ? 'Danh sách ghi “đang sinh hoạt tạm thời nơi khác”.'
        : 'Danh sách ghi “đã chuyển sinh hoạt”, vai trò trong cổng đã kết thúc.',
    },
    return: state === 'returned' && {
      tone: 'warn',
      title: 'Đã trả lại nơi giới thiệu.',
      next: 'Đảng viên vẫn sinh hoạt ở chi bộ giới thiệu.',
    },
    cancel: state === 'cancelled' && {
      tone: 'warn',
      title: 'Đã hủy việc chuyển.',
      next: 'Đảng viên vẫn sinh hoạt ở chi bộ.',
    },
    correctDues: {
      title: transfer.duesPaidTo
        ? `Đã sửa: đã đóng đảng phí hết tháng ${showMonth(transfer.duesPaidTo)}.`
        : 'Đã sửa: giấy không ghi tháng đã đóng đảng phí.',
      next: `Sổ đảng phí của ${to ?? 'chi bộ tiếp nhận'} tính theo tháng này.`,
    },
    sayProvince: direction !== 'within' && {
      title: `Đã ghi: ${province ? provinceLabel[province].toLocaleLowerCase('vi') : 'chưa rõ trong tỉnh hay tỉnh khác'}.`,
      next: province
        ? 'Biểu 1 (tăng, giảm đảng viên) tính theo đó.'
        : 'Biểu 1 (tăng, giảm đảng viên) để “…” cho người lập biểu.',
    },
    end: state === 'ended' && { title: 'Đã ghi kết thúc sinh hoạt tạm thời.' },
  }
}
