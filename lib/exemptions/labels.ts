import type { Tone } from '@/lib/ui/badge'
import type { Kind, RequestState, Wish } from './rules'

export const requestStateLabel: Record<RequestState, string> = {
  submitted: 'Chờ chi bộ xét',
  proposed: 'Chờ cấp ủy quyết định',
  granted: 'Được miễn',
  refused: 'Không đồng ý',
  withdrawn: 'Đã rút đơn',
}
/** Of one request: what was granted is what was asked. */
export const requestStateWords = ({ state, wish }: { state: RequestState; wish: Wish }) =>
  state === 'granted' && wish === 'reduce' ? 'Được giảm' : requestStateLabel[state]
export const requestStateTone: Record<RequestState, Tone> = {
  submitted: 'warn',
  proposed: 'warn',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
}

export const wishLabel: Record<Wish, string> = {
  exempt: 'Miễn công tác và sinh hoạt đảng',
  reduce: 'Giảm công tác và sinh hoạt đảng',
  temporary: 'Tạm miễn công tác và sinh hoạt đảng (đi xa nơi cư trú)',
}
/** "MIỄN CÔNG TÁC VÀ SINH HOẠT ĐẢNG": in titles of papers. */
export const wishTitle: Record<Wish, string> = {
  exempt: 'miễn công tác và sinh hoạt đảng',
  reduce: 'giảm công tác và sinh hoạt đảng',
  temporary: 'tạm miễn công tác và sinh hoạt đảng',
}

/** As written on paper: the kind, never a diagnosis. */
export const reasonOnPaper: Record<Kind, string> = {
  ageHealth: 'tuổi cao, sức khỏe yếu',
  treatment: 'điều trị bệnh dài ngày hoặc xa nơi cư trú',
  abroad: 'ra nước ngoài hoặc lao động đơn lẻ ở nơi không có tổ chức đảng',
  mobileWork: 'việc làm lưu động, không ổn định, không có điều kiện về sinh hoạt',
  awaitingRetirement: 'nghỉ chờ hưu',
  maternity: 'nghỉ thai sản',
}
