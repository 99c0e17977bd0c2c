import { checkPapers } from '@/lib/records/actions/papers'
import { paperField } from '@/lib/records/input'
import { answerLabel, groupLabel } from '@/lib/records/labels'
import type { MemberRecord } from '@/lib/records/queries/papers'
import type { PaperGroup } from '@/lib/records/rules/catalogue'
import { answerOf, paperAnswers, papersOf } from '@/lib/records/rules/papers'
import { Badge } from '@/lib/ui/badge'
import { Checkbox } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { PaperField } from './paper-field'

const groups: PaperGroup[] = ['admission', 'decided', 'recognised', 'index']
const tones = { have: 'good', missing: 'bad', unchecked: 'plain' } as const

const byGroup = (record: MemberRecord) =>
  groups
    .map((group) => ({ group, papers: papersOf(record).filter((paper) => paper.group === group) }))
    .filter(({ papers }) => papers.length > 0)

const wordsOf = (
  { name, isIfAny, isOfCommittee, hint }: ReturnType<typeof papersOf>[number],
  { wasRightBelowTop }: MemberRecord,
) => {
  const isNone = isOfCommittee && wasRightBelowTop
  return {
    label: isIfAny || isNone ? `${name} (nếu có)` : name,
    hint: isNone ? 'Khi kết nạp là chi bộ cơ sở, không có đảng ủy cơ sở.' : hint,
    isIfAny: isIfAny || isNone,
  }
}

/** Rà soát: every paper of the file, saved at once. */
export const PapersForm = ({ record }: { record: MemberRecord }) => (
  <Form
    action={checkPapers}
    submit="Lưu kết quả rà soát"
    hidden={{ memberId: record.id, version: record.version }}
  >
    {byGroup(record).map(({ group, papers }) => (
      <div key={group} className="max-w-none">
        <h3>{groupLabel[group]}</h3>
        {papers.map((paper) => {
          const { label, hint, isIfAny } = wordsOf(paper, record)
          return (
            <PaperField
              key={paper.key}
              name={paperField(paper.key)}
              label={label}
              hint={hint}
              value={answerOf(record, paper.key)}
              options={paperAnswers.map((value) => ({ value, label: answerLabel(value, isIfAny) }))}
            />
          )
        })}
      </div>
    ))}
    <Checkbox
      name="restIsThere"
      label="Giấy tờ bắt buộc nào tôi còn để “Chưa rà soát” thì ghi là Có (đồng chí chỉ cần đánh dấu giấy tờ thiếu)"
    />
  </Form>
)

/** The same to read: for the member, and for those above who do not keep the files. */
export const PapersRead = ({ record }: { record: MemberRecord }) =>
  byGroup(record).map(({ group, papers }) => (
    <div key={group}>
      <h3>{groupLabel[group]}</h3>
      <ul>
        {papers.map((paper) => {
          const answer = answerOf(record, paper.key)
          const { label, isIfAny } = wordsOf(paper, record)
          const tone = isIfAny && answer === 'missing' ? 'plain' : tones[answer]
          return (
            <li
              key={paper.key}
              className="flex max-w-none flex-wrap justify-between gap-x-6 border-b border-line py-2"
            >
              {label}
              <Badge tone={tone}>{answerLabel(answer, isIfAny)}</Badge>
            </li>
          )
        })}
      </ul>
    </div>
  ))
