import type { SaidAfter } from '@/lib/ui/after'
import type { ExemptionRequest } from './queries/requests'

/** What each step of a request leads to, as it now stands. */
export function saidAfter({ state, decider, refusal, wish, acknowledgedOn }: ExemptionRequest): SaidAfter {
  const granted =
    wish === 'reduce'
      ? 'Đảng viên được giảm; danh sách đảng viên không đổi.'
      : 'Lần miễn đã có trong danh sách đảng viên.'
  const resolved =
    (state === 'granted' && { title: 'Đã ghi nghị quyết của chi bộ: đồng ý.', next: granted }) ||
    (state === 'proposed' && {
      title: 'Đã ghi nghị quyết của chi bộ: đề nghị cho miễn.',
      next: `Đơn đã lên ${decider}; có quyết định thì kết quả hiện ở trang này.`,
    }) ||
    (state === 'refused' && {
      tone: 'warn' as const,
      title: 'Đã ghi nghị quyết của chi bộ: không đồng ý.',
      next: `${refusal ? `${refusal}. ` : ''}Đảng viên làm đơn mới được.`,
    })
  return {
    request: state === 'submitted' && {
      title: 'Đã ghi đơn xin miễn.',
      next: 'Chi bộ xét trong kỳ họp tới; kết quả hiện ở trang này.',
    },
    resolve: resolved,
    decide:
      (state === 'granted' && {
        title: 'Đã ghi quyết định.',
        next: `${granted} Đồng chí in quyết định để ký, đóng dấu và gửi chi bộ.`,
      }) ||
      (state === 'refused' && {
        title: 'Đã ghi kết quả: không đồng ý.',
        next: 'Chi bộ thấy lý do ở trang này để trả lời đảng viên.',
      }),
    acknowledge: acknowledgedOn !== null && { title: 'Đã ghi là đã xem báo cáo của chi bộ.' },
    withdraw: state === 'withdrawn' && {
      title: 'Đã rút đơn.',
      next: 'Đơn vẫn lưu lại; muốn xin nữa thì làm đơn mới.',
    },
  }
}
