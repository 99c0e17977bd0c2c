import type { Residence } from '@/lib/residences/queries'
import type { SaidAfter } from '@/lib/ui/after'

/** What each step leads to, as the introduction now stands. */
export const saidAfter = ({ place, receivedOn, endedOn }: Residence): SaidAfter => ({
  introduce: {
    title: `Đã ghi giới thiệu về giữ mối liên hệ với ${place}.`,
    next: 'Đồng chí in giấy giới thiệu để ký, gửi nơi cư trú.',
  },
  receive: receivedOn !== null && {
    title: 'Đã ghi tiếp nhận.',
    next: 'Đảng viên đã vào sổ của chi bộ nơi cư trú.',
  },
  end: endedOn !== null && { title: 'Đã kết thúc lần giới thiệu về nơi cư trú.' },
})
