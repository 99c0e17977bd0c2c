import { RuleError } from '@/lib/core/errors'
import type { MinutesContent } from '@/lib/meetings/content'
import { ageBasis, assertMayExempt } from '@/lib/members/rules'
import { monthsBetween } from '@/lib/ratings/rules/reviewed'
import { ballotProblems } from './ballot-problems'
import type { Subject, SubjectResult } from './person-result'
import type { PersonKind } from './person-votes'
import type { Problem } from './problems'

/** `field` is the last part of the field's name within the person's entry. */
type Wrong = { field: keyof Subject; message: string }

/** What must be there about each person before completion; every line leads to its field. */
export function personProblems(
  kind: PersonKind,
  { subjects, tellers, opening }: Pick<MinutesContent, 'subjects' | 'tellers' | 'opening'>,
  results: readonly SubjectResult[],
  today: string,
): Problem[] {
  const heldOn = opening.heldOn ?? today
  if (subjects.length === 0) return [{ section: 'subjects', message: 'Chưa ghi người được xét.' }]
  const isSecret = subjects.some(({ vote }) => vote.form === 'secret')
  const noTellers: Problem[] =
    isSecret && tellers.length === 0
      ? [
          {
            section: 'tellers',
            field: 'tellers.0.name',
            message: 'Chưa ghi tổ kiểm phiếu; bỏ phiếu kín thì có tổ kiểm phiếu.',
          },
        ]
      : []
  const ofPersons = subjects.flatMap((subject, index) => {
    const who = subject.name || `Người thứ ${index + 1}`
    const at = (field: string, message: string): Problem => ({
      section: 'subjects',
      field: `subjects.${index}.${field}`,
      message: `${who}: ${message.charAt(0).toLocaleLowerCase('vi')}${message.slice(1)}`,
    })
    const result = results[index]
    const ballots = result ? ballotProblems(kind, subject, result) : []
    return [
      ...[...commonProblems(kind, subjects, index), ...particular[kind](subject, heldOn)].map(
        ({ field, message }) => at(field, message),
      ),
      ...ballots.map(({ field, message }) => at(`vote.${field}`, message)),
      ...(subject.conclusion === '' ? [at('conclusion', 'Chưa ghi kết luận.')] : []),
    ]
  })
  return [...noTellers, ...ofPersons]
}

const when = (isWrong: boolean, field: keyof Subject, message: string): Wrong[] =>
  isWrong ? [{ field, message }] : []

function commonProblems(kind: PersonKind, subjects: readonly Subject[], index: number): Wrong[] {
  const subject = subjects[index]
  if (!subject) return []
  const isAgain = subjects
    .slice(0, index)
    .some(({ memberId, name }) =>
      subject.memberId === null ? name !== '' && name === subject.name : memberId === subject.memberId,
    )
  return [
    ...when(kind === 'admission' && subject.name === '', 'name', 'Chưa ghi họ và tên.'),
    ...when(
      kind !== 'admission' && subject.memberId === null,
      'memberId',
      'Chưa chọn đảng viên trong danh sách.',
    ),
    ...when(isAgain, kind === 'admission' ? 'name' : 'memberId', 'Đã ghi ở trên; mỗi người xét một lần.'),
  ]
}

/** Điều lệ Đảng, Điều 1: from 18 years on. */
const isGrown = (bornOn: string, heldOn: string) => monthsBetween(bornOn, heldOn) >= 18 * 12

const particular: Record<PersonKind, (subject: Subject, heldOn: string) => Wrong[]> = {
  admission: ({ bornOn, papers, introducers, strengths }, heldOn) => [
    ...when(bornOn === null, 'bornOn', 'Chưa ghi ngày sinh.'),
    ...when(
      bornOn !== null && !isGrown(bornOn, heldOn),
      'bornOn',
      'Chưa đủ 18 tuổi vào ngày họp (Điều lệ Đảng, Điều 1).',
    ),
    ...when(introducers === '', 'introducers', 'Chưa ghi người giới thiệu.'),
    ...when(papers === '', 'papers', 'Chưa ghi giấy tờ trong hồ sơ.'),
    ...when(strengths === '', 'strengths', 'Chưa ghi ưu điểm.'),
  ],
  confirmation: ({ admittedOn, probationEndsOn, papers, strengths }, heldOn) => [
    ...when(admittedOn === null, 'admittedOn', 'Chưa ghi ngày kết nạp.'),
    ...when(
      (probationEndsOn ?? '') > heldOn || (admittedOn !== null && monthsBetween(admittedOn, heldOn) < 12),
      'probationEndsOn',
      'Chưa hết 12 tháng dự bị vào ngày họp (Điều lệ Đảng, Điều 5).',
    ),
    ...when(papers === '', 'papers', 'Chưa ghi giấy tờ trong hồ sơ.'),
    ...when(strengths === '', 'strengths', 'Chưa ghi ưu điểm.'),
  ],
  exemption: ({ exemptionKind, isReduction, startsOn, endsOn }, heldOn) => {
    if (exemptionKind === null)
      return [{ field: 'exemptionKind', message: 'Chưa chọn trường hợp miễn (chỉ loại lý do).' }]
    if (isReduction && exemptionKind !== 'ageHealth')
      return [
        {
          field: 'isReduction',
          message: `Xin giảm chỉ dành cho tuổi cao, sức khỏe yếu (${ageBasis(heldOn)}).`,
        },
      ]
    if (startsOn === null) return [{ field: 'startsOn', message: 'Chưa ghi ngày bắt đầu miễn.' }]
    return refused(() =>
      assertMayExempt({
        kind: exemptionKind,
        startsOn,
        endsOn: endsOn ?? undefined,
        // The committee's decision comes later; here the cell proposes.
        decisionNumber: 'chờ cấp ủy quyết định',
      }),
    )
  },
  removal: ({ ground, warnings }) => [
    ...when(ground === null, 'ground', 'Chưa chọn căn cứ xóa tên.'),
    ...when(warnings === '', 'warnings', 'Chưa ghi việc yêu cầu tự kiểm điểm, nhắc nhở trước đó.'),
  ],
  discipline: ({ penalty, papers }) => [
    ...when(penalty === null, 'penalty', 'Chưa chọn hình thức đề nghị.'),
    ...when(papers === '', 'papers', 'Chưa ghi căn cứ (bản tự kiểm điểm, báo cáo, kết luận).'),
  ],
  leaving: ({ papers }) => when(papers === '', 'papers', 'Chưa ghi đơn xin ra khỏi Đảng.'),
  yearEnd: ({ selfLevel }) => when(selfLevel === null, 'selfLevel', 'Chưa ghi mức tự nhận.'),
}

/** A rule of the register, asked as a question. */
function refused(ask: () => void): Wrong[] {
  try {
    ask()
    return []
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return [{ field: error.field === 'startsOn' ? 'startsOn' : 'endsOn', message: error.message }]
  }
}
