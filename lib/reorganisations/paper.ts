import { shortDate } from '@/lib/core/dates'
import { standingLabel } from '@/lib/members/labels'
import { named } from '@/lib/papers/file-name'
import type { Printed } from '@/lib/papers/printed-response'
import { count, letterheadFrom, people as peopleWords } from '@/lib/pdf/words'
import type { HandoverData } from './pdf/handover'
import type { HandoverToPrint } from './queries/print'

/**
 * Biên bản bàn giao sổ danh sách và hồ sơ đảng viên (Hướng dẫn 38-HD/BTCTW, 4.3.3b; Hướng dẫn 06-HD/TW, điểm 10.5):
 * signed by both sides. What is on paper is counted at the table, so those figures are left to be written.
 */
export function handoverPaper(known: HandoverToPrint): HandoverData {
  const { from, to, event, above, people, work, remark, receiving } = known
  const isCell = receiving === 'cell'
  const official = people.filter(({ standing }) => standing === 'full').length
  return {
    letterhead: letterheadFrom(above, known.confirmedOn ?? event.happenedOn),
    subject: `sổ danh sách đảng viên, hồ sơ đảng viên và việc đang làm\ngiữa ${from} và ${to}`,
    opening: [
      `Căn cứ Quyết định số ${event.decisionNumber} ngày ${shortDate(event.decidedOn)} của ${event.decidedBy}, có hiệu lực từ ngày ${shortDate(event.happenedOn)}; hôm nay, tại ……, hai bên tiến hành bàn giao.`,
      `Bên giao: ${from}; đại diện: đồng chí ……, chức vụ ……`,
      `Bên nhận: ${to}; đại diện: đồng chí ……, chức vụ ……`,
    ],
    summary: `Đảng viên bàn giao: ${peopleWords(people.length)}, trong đó chính thức ${count(official)}, dự bị ${count(people.length - official)}.`,
    people: people.map(({ fullName, standing, position }) => [fullName, standingLabel[standing], position]),
    work: [
      ['Sổ danh sách đảng viên', '', ''],
      ['Hồ sơ đảng viên', '', `theo danh sách ${peopleWords(people.length)}`],
      ['Phản ánh, góp ý đang theo dõi', count(work.codes.length), work.codes.join(', ')],
      // Cells that moved keep theirs.
      ...(isCell ? [['Nhiệm vụ chưa xong', count(work.tasks), '']] : []),
      ...(work.closedTasks > 0
        ? [['Nhiệm vụ đã kết thúc, chưa báo cáo kỳ họp', count(work.closedTasks), '']]
        : []),
      ...(isCell ? [['Nguồn phát triển đảng', count(work.candidates), '']] : []),
      ['Giấy tờ, sổ sách, tài sản khác', '', ''],
    ],
    remark,
    closing: `Biên bản lập thành 03 bản: mỗi bên giữ 01 bản, 01 bản gửi ${above.committee}.`,
  }
}

export const printedHandover = (known: HandoverToPrint): Printed => ({
  ...{ id: known.id, orgId: known.orgId, path: known.path, name: `handovers:${known.id}` },
  paperOn: () => ({
    form: 'handover',
    fileName: named(`biên bản bàn giao ${known.from} ${known.to}`),
    data: handoverPaper(known),
  }),
})
