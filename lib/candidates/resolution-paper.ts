import { type Day, shortDate } from '@/lib/core/dates'
import type { ResolutionData } from '@/lib/meetings/pdf/resolution'
import { sexLabel } from '@/lib/members/labels'
import { named } from '@/lib/papers/file-name'
import type { Printed } from '@/lib/papers/printed-response'
import { sentence } from '@/lib/pdf/text'
import { letterheadFrom } from '@/lib/pdf/words'
import { sourceLabel } from './labels'
import { type WayPaper, wayPaperLabel } from './papers'
import type { CandidateToPrint } from './queries/print'
import { firstHelperIn, type Stage } from './rules/way'

type Resolution = Exclude<WayPaper, 'opinions'>

/** Left to be written by hand: what the portal does not know of a meeting whose minutes are elsewhere. */
const DOTS = '……'

/** The step that records what the resolution decided; the class is asked for by a resolution that no step keeps. */
const stepOf: Record<Resolution, Stage | undefined> = {
  help: 'helped',
  class: undefined,
  dossier: 'dossier',
}
const subjects: Record<Resolution, string> = {
  help: 'công nhận cảm tình Đảng,\nphân công đảng viên chính thức giúp đỡ',
  class: 'đề nghị cho quần chúng học lớp bồi dưỡng\nnhận thức về Đảng',
  dossier: 'đề nghị cho quần chúng làm hồ sơ\nxin vào Đảng',
}

const numberOf = (paper: string, symbol: string) => `Số ${paper || `${DOTS}-NQ/${symbol}`}`

/**
 * Not a step that came after it and left the person at that stage: another helper, a new certificate, a new cell (each has
 * a note) or the way taken up again. A dossier begun anew has no note, and a resolution of its own.
 */
const stepResolved = ({ steps }: CandidateToPrint, paper: Resolution) =>
  steps.findLast(
    ({ from, to, note }) => to === stepOf[paper] && from !== 'stopped' && (from !== to || note === ''),
  )

/** Nghị quyết của chi bộ về một người đang phấn đấu: a draft before its step was recorded, then with number and day. */
export function wayResolution(known: CandidateToPrint, paper: Resolution, today: Day): ResolutionData {
  const { cell } = known
  const step = stepResolved(known, paper)
  const heldOn = step?.takenOn
  return {
    letterhead: {
      ...letterheadFrom(cell, heldOn ?? today),
      number: numberOf(step?.paper ?? '', cell.symbol),
    },
    isDraft: step === undefined,
    subject: subjects[paper],
    opening: `Ngày ${heldOn ? shortDate(heldOn) : DOTS}, ${cell.name} họp do đồng chí ${DOTS} chủ trì; đồng chí ${DOTS} làm thư ký. Tổng số đảng viên ${DOTS} đồng chí, trong đó chính thức ${DOTS}, dự bị ${DOTS}; có mặt ${DOTS}; vắng ${DOTS}.`,
    sections: [
      { heading: 'Nội dung xét', blocks: personBlocks(known, heldOn) },
      {
        heading: 'Kết quả biểu quyết',
        blocks: [
          {
            kind: 'paragraph',
            text: `Tán thành ${DOTS}/${DOTS} đảng viên chính thức, đạt ${DOTS}%; không tán thành ${DOTS} đồng chí, lý do: ${DOTS}`,
          },
        ],
      },
      { heading: 'Kết luận', blocks: [{ kind: 'paragraph', text: conclusionOf(known, paper, step?.note) }] },
    ],
    closing: `Nghị quyết được chi bộ thông qua ngày ${heldOn ? shortDate(heldOn) : DOTS}.`,
    recipients: [`${cell.superior} (báo cáo)`, 'Lưu Chi bộ'],
    signer: { authority: cell.captions.onBehalf, post: 'Bí thư', name: '' },
  }
}

/** Of the step it was recorded with; before it the paper is a draft. It was signed: once printed it keeps its words. */
export function printedResolution(known: CandidateToPrint, paper: Resolution): Printed | undefined {
  const step = stepResolved(known, paper)
  return (
    step && {
      ...{ id: step.id, orgId: known.orgId, path: known.path, name: `candidates:${known.id}` },
      isSigned: true,
      paperOn: (day) => ({
        form: 'wayResolution',
        fileName: named(`${wayPaperLabel[paper]} ${known.fullName}`),
        data: wayResolution(known, paper, day),
      }),
    }
  )
}

/** Of a resolution already taken nothing that came after it. */
const personBlocks = (known: CandidateToPrint, heldOn?: Day) => {
  const { fullName, bornOn, sex, ethnicGroup, source, certifiedOn } = known
  return [
    ['Họ và tên:', fullName],
    [
      'Sinh ngày:',
      `${shortDate(bornOn)}; giới tính: ${sexLabel[sex].toLocaleLowerCase('vi')}; dân tộc: ${ethnicGroup}`,
    ],
    ['Nghề nghiệp, công tác:', sourceLabel[source].toLocaleLowerCase('vi')],
    ...(certifiedOn && certifiedOn <= (heldOn ?? certifiedOn)
      ? [['Giấy chứng nhận học lớp nhận thức về Đảng:', `cấp ngày ${shortDate(certifiedOn)}`]]
      : []),
    ['Ưu điểm, hạn chế cần lưu ý:', DOTS],
  ].map(([lead = '', text = '']) => ({ kind: 'paragraph' as const, lead, text: sentence(text) }))
}

function conclusionOf({ fullName, helper, cell }: CandidateToPrint, paper: Resolution, note = '') {
  const { superior } = cell
  if (paper === 'help')
    return `Chi bộ công nhận ${fullName} là cảm tình Đảng; phân công đồng chí ${firstHelperIn(note) ?? helper?.name ?? DOTS}, đảng viên chính thức, theo dõi, giúp đỡ và hằng tháng báo cáo chi bộ; báo cáo ${superior}.`
  return paper === 'class'
    ? `Chi bộ đề nghị ${superior} xét, giới thiệu ${fullName} học lớp bồi dưỡng nhận thức về Đảng.`
    : `Chi bộ đề nghị ${superior} xem xét, cho ${fullName} làm hồ sơ xin vào Đảng.`
}
