import { paperEnding } from '@/lib/candidates/labels'
import type { AdmissionRules, Term } from '@/lib/candidates/rules/terms'
import type { Stage } from '@/lib/candidates/rules/way'
import { type Day, showDay } from '@/lib/core/dates'
import type { Duty } from './rules'

type OnTheWay = {
  id: number
  orgId: number
  fullName: string
  stage: Stage
  certifiedOn: Day | null
  dossierOn: Day | null
  verificationAskedOn: Day | null
  verifiedOn: Day | null
  opinionsOn: Day | null
  /** The committee has decided to admit, and everything before the ceremony is there. */
  isDecided: boolean
  /** Of today: until when the papers count. */
  rules: AdmissionRules | undefined
  /** By the rules of the day each runs from; none where those name no term. */
  verifyBy?: Term
  admitBy?: Term
}

/** Hằng tháng chi bộ xét (điểm I.1.1d); what was asked before it, no text at hand says. */
const MONTHLY = { text: 'Hướng dẫn 38-HD/BTCTW, điểm I.1.1d', from: '2025-09-29' }

const by = (term: Term | undefined, note: string) => (term ? { dueOn: term.dueOn } : { note })

/** Those whom the cell looks at together, by their number: first the helper, then the class. */
function together(people: readonly OnTheWay[], today: Day): Duty[] {
  const cited = today < MONTHLY.from ? '' : ` (${MONTHLY.text})`
  const steps = [
    {
      stage: 'outstanding' as const,
      title: (n: number) => `Xét ${n} quần chúng ưu tú để phân công người giúp đỡ`,
      note: `Chi bộ xét hằng tháng${cited}`,
    },
    {
      stage: 'helped' as const,
      title: (n: number) => `Đề nghị cho ${n} cảm tình Đảng học lớp nhận thức về Đảng`,
      note: 'Chi bộ đề nghị, cấp trên cử đi học; có giấy chứng nhận thì ghi',
    },
  ]
  return steps.flatMap(({ stage, title, note }) =>
    [...new Set(people.filter((each) => each.stage === stage).map(({ orgId }) => orgId))].map((orgId) => ({
      id: `${stage}-${orgId}`,
      title: title(people.filter((each) => each.stage === stage && each.orgId === orgId).length),
      href: `/candidates?org=${orgId}&stage=${stage}`,
      note,
    })),
  )
}

/** What the way to admission asks of a cell, step by step; a day stands only where a rule gives one. */
export function dutiesOfCell(people: readonly OnTheWay[], today: Day): Duty[] {
  const single = people.flatMap((person): Duty[] => {
    const { id, fullName, stage } = person
    const paper = paperEnding(person, person.rules)
    const lasts = paper ? `${paper.what} có giá trị đến ${showDay(paper.on)}` : 'Nguồn phát triển đảng'
    const duty = (what: string, title: string, due: Pick<Duty, 'dueOn' | 'note'>): Duty[] => [
      { id: `${what}-${id}`, title: `${title}: ${fullName}`, href: `/candidates/${id}`, ...due },
    ]
    if (person.isDecided) return duty('admit', 'Tổ chức lễ kết nạp', by(person.admitBy, 'Đã có quyết định'))
    if (stage !== 'certified' && stage !== 'dossier') return []
    if (paper && paper.on < today) {
      const note = { note: `Hết giá trị từ sau ngày ${showDay(paper.on)}` }
      return paper.what === 'Hồ sơ'
        ? duty('dossier', 'Làm lại hồ sơ kết nạp đã quá hạn', note)
        : duty('class', 'Giấy chứng nhận đã quá hạn, đề nghị học lại lớp nhận thức về Đảng', note)
    }
    if (stage === 'certified') return duty('dossier', 'Xét cho làm hồ sơ kết nạp', { note: lasts })
    if (person.opinionsOn === null)
      return duty('opinions', 'Lấy ý kiến đoàn thể, chi ủy nơi cư trú', { note: lasts })
    return person.verifiedOn === null ? [] : duty('vote', 'Chi bộ xét, biểu quyết kết nạp', { note: lasts })
  })
  return [...together(people, today), ...single]
}

/** Thẩm tra lý lịch: to be sent, or an answer awaited; of the cell and of the committee above it alike. */
export const dutyOfVerification = ({ id, fullName, verificationAskedOn, verifyBy }: OnTheWay): Duty => ({
  id: `verify-${id}`,
  title: `${verificationAskedOn ? 'Chờ trả lời thẩm tra lý lịch' : 'Gửi thẩm tra lý lịch'}: ${fullName}`,
  href: `/candidates/${id}`,
  ...by(
    verifyBy,
    verificationAskedOn ? `Gửi ngày ${showDay(verificationAskedOn)}` : 'Trước khi chi bộ biểu quyết',
  ),
})
