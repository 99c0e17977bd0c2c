import { showDay } from '@/lib/core/dates'
import type { listAwayStays, listExemptions, Member } from '@/lib/members/queries/detail'
import { isInCell } from '@/lib/members/rules'
import type { getOpenDeparture } from '@/lib/transfers/queries/detail'
import type { SaidAfter } from '@/lib/ui/after'

type Its = {
  member: Pick<Member, 'fullName' | 'cell' | 'standing' | 'status' | 'admittedOn' | 'version'>
  exemptions: Awaited<ReturnType<typeof listExemptions>>
  stays: Awaited<ReturnType<typeof listAwayStays>>
  departure: Awaited<ReturnType<typeof getOpenDeparture>>
}

/** What a step about the member has written, as it now stands; the newest row of each list comes first, of exemptions and stays the newest that applies. */
export function saidAfter({ member, exemptions, stays, departure }: Its): SaidAfter {
  const exemption = exemptions.find(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn)
  const standing = stays.filter(({ withdrawnReason }) => withdrawnReason === null)
  const [stay] = standing
  // One of before, written after a later one.
  const written = standing.toSorted((one, other) => other.id - one.id)[0]
  return {
    create: member.version === 1 && {
      title: `Đã thêm đồng chí ${member.fullName} vào danh sách ${member.cell}.`,
      next: 'Sai hoặc thiếu ô nào thì đồng chí bấm “Sửa thông tin”.',
    },
    admit: member.standing === 'probationary' &&
      member.admittedOn !== null &&
      isInCell(member.status) && {
        title: `Đã ghi kết nạp ngày ${showDay(member.admittedOn)}; đồng chí ${member.fullName} là đảng viên dự bị của ${member.cell}.`,
        next: 'Thời gian dự bị 12 tháng tính từ ngày này.',
      },
    update: member.version > 1 && { title: `Đã lưu thông tin của đồng chí ${member.fullName}.` },
    exempt: exemption !== undefined && {
      title: `Đã ghi quyết định miễn từ ngày ${showDay(exemption.startsOn)}.`,
    },
    endExemption: exemption?.endsOn
      ? {
          title: `Đã ghi kết thúc miễn ngày ${showDay(exemption.endsOn)}.`,
          next: 'Từ hôm sau đồng chí này sinh hoạt như trước khi được miễn.',
        }
      : false,
    withdrawExemption: exemptions.some(({ withdrawnReason }) => withdrawnReason !== null) && {
      title: 'Đã rút lần miễn ghi nhầm.',
      next: 'Đồng chí này sinh hoạt như chưa từng được miễn lần ấy.',
    },
    away: written !== undefined && {
      title: `Đã ghi đi làm xa từ ngày ${showDay(written.startsOn)}${written.endsOn ? ` đến ${showDay(written.endsOn)}` : ''}.`,
      next: 'Liên lạc, vắng sinh hoạt, đơn xin miễn theo dõi ở mục “Đi làm xa” dưới đây.',
    },
    endAway: stay?.endsOn ? { title: `Đã ghi ngày về ${showDay(stay.endsOn)}.` } : false,
    withdrawStay: stays.some(({ withdrawnReason }) => withdrawnReason !== null) && {
      title: 'Đã rút lần đi làm xa ghi nhầm.',
      next: 'Sổ đi làm xa, nhắc việc không tính lần ấy nữa; ghi đúng thì bấm “Ghi đi làm xa” dưới đây.',
    },
    depart: departure !== undefined && {
      title: `Đã ghi. Hạn làm thủ tục chuyển sinh hoạt: ${showDay(departure.dueOn)}.`,
      next: 'Đồng chí bấm “Chuyển sinh hoạt” dưới đây khi làm thủ tục, hoặc ghi ở lại chi bộ.',
    },
    stay: departure === undefined && { title: 'Đã ghi đảng viên ở lại chi bộ.' },
  }
}
