import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { rowsOf } from '@/lib/meetings/draft'
import { itemField } from '@/lib/meetings/draft-fields'
import { Checkbox, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { SessionParts } from './session-parts'

const parts = [
  ['politics', 'Chính trị, tư tưởng'],
  ['duties', 'Nhiệm vụ được giao'],
  ['praise', 'Biểu dương, nhắc nhở'],
  ['shortcomings', 'Hạn chế, nguyên nhân'],
  ['tasks', 'Nhiệm vụ (mỗi nhiệm vụ một dòng)'],
  ['execution', 'Tổ chức thực hiện (mỗi việc một dòng)'],
  ['selfAssessment', 'Tự đánh giá chất lượng buổi sinh hoạt'],
  ['recipients', 'Nơi nhận (mỗi nơi một dòng)'],
] as const

/** Votes of the evening other than the one on a resolution. */
export function VotesSection({ flat, vote }: SectionProps) {
  const filled = rowsOf(flat, 'votes')
  const rows = Array.from({ length: filled + 4 }, (_, index) => (
    <div key={index.toString()} className="space-y-3">
      <TextField
        name={`votes.${index}.motion`}
        label="Nội dung biểu quyết"
        value={flat[`votes.${index}.motion`]}
        maxLength={500}
      />
      <VoteFields title="Kết quả biểu quyết" at={`votes.${index}.vote`} flat={flat} context={vote} />
    </div>
  ))
  return <Rows rows={rows} filled={filled} add="Thêm biểu quyết" what="Biểu quyết" />
}

export function ResolutionSection(props: SectionProps) {
  const { flat, vote } = props
  return (
    <>
      <Checkbox
        name="resolution.isDrafted"
        label="Kỳ này ban hành nghị quyết"
        isChecked={flat['resolution.isDrafted'] === 'on'}
      />
      <TextField
        name="resolution.motion"
        label="Nội dung biểu quyết"
        value={flat['resolution.motion']}
        maxLength={500}
      />
      <VoteFields title="Biểu quyết nghị quyết" at="resolution.vote" flat={flat} context={vote} />
      <TextArea
        name="resolution.reserved"
        label="Ý kiến bảo lưu"
        value={flat['resolution.reserved']}
        rows={2}
        maxLength={4_000}
        isOptional
      />
      <details className="card">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">Lời văn của nghị quyết</summary>
        <p className="lead">Phần nào để trống thì lấy theo biên bản.</p>
        <div className="mt-3 space-y-4">
          {parts.map(([key, label]) => (
            <TextArea
              key={key}
              name={`resolution.${key}`}
              label={label}
              value={flat[`resolution.${key}`]}
              maxLength={4_000}
              isOptional
            />
          ))}
        </div>
      </details>
      <h3>Biểu quyết khác</h3>
      <VotesSection {...props} />
    </>
  )
}

export function ScoreSection({ flat, draft }: SectionProps) {
  const { score } = draft.outcome
  if (!score) return <p className="card lead">Chưa có bảng chấm điểm áp dụng cho ngày sinh hoạt này.</p>
  return (
    <>
      <p className="lead">
        {score.name}. Mục có ghi căn cứ thì tính từ biên bản; các mục khác chi bộ tự cho điểm.
      </p>
      {score.criteria.map((criterion) => (
        <div key={criterion.no} className="space-y-3">
          <h3>{`${criterion.no}. ${criterion.title} (tối đa ${criterion.max})`}</h3>
          {criterion.items.map((item) => (
            <ScoreItem key={item.no} item={item} flat={flat} />
          ))}
        </div>
      ))}
      <p className="card">
        Cộng: <strong>{`${String(score.total).replace('.', ',')}/${score.max} điểm`}</strong>
        {score.isComplete ? <strong>{`, loại ${score.band}`}</strong> : ', còn mục chưa chấm'}
      </p>
      <button type="submit" name="then" value="save" className="button button-plain">
        Lưu và tính lại điểm
      </button>
      <TextArea
        name="score.toImprove"
        label="Cần khắc phục"
        value={flat['score.toImprove']}
        rows={3}
        maxLength={4_000}
        isOptional
      />
    </>
  )
}

type Item = NonNullable<SectionProps['draft']['outcome']['score']>['criteria'][number]['items'][number]

function ScoreItem({ item, flat }: { item: Item; flat: SectionProps['flat'] }) {
  const at = (field: string) => `score.items.${itemField(item.no)}.${field}`
  if (item.says)
    return (
      <div className="border-l-4 border-line pl-3">
        <p>{`${item.no}. ${item.title}`}</p>
        <p>
          <strong>{`${item.points}/${item.max} điểm`}</strong>
          {`: ${item.says}`}
        </p>
      </div>
    )
  return (
    <div className="grid gap-3 border-l-4 border-line pl-3 sm:grid-cols-2">
      <TextField
        name={at('points')}
        label={`${item.no}. ${item.title}`}
        hint={`Từ 0 đến ${item.max} điểm`}
        value={flat[at('points')]}
        inputMode="numeric"
        maxLength={5}
        isShort
      />
      <TextField
        name={at('why')}
        label={`Lý do mục ${item.no}`}
        value={flat[at('why')]}
        maxLength={500}
        isOptional
      />
    </div>
  )
}

export function AdoptionSection({ flat, draft }: SectionProps) {
  return (
    <>
      {draft.isCombined && <SessionParts flat={flat} />}
      <TextField
        name="adoption.readBackBy"
        label="Người đọc lại biên bản"
        value={flat['adoption.readBackBy']}
        list="people"
        maxLength={120}
        isOptional
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          name="adoption.agreed"
          label="Số nhất trí"
          value={flat['adoption.agreed']}
          inputMode="numeric"
          isShort
        />
        <TextField
          name="adoption.of"
          label="Trên số có mặt"
          value={flat['adoption.of']}
          inputMode="numeric"
          isShort
        />
        <TextField name="endedAt" label="Giờ kết thúc" hint="Ví dụ 21:15" value={flat.endedAt} isShort />
      </div>
      <TextArea
        name="adoption.amendments"
        label="Ý kiến sửa đổi biên bản"
        value={flat['adoption.amendments']}
        rows={2}
        maxLength={4_000}
        isOptional
      />
    </>
  )
}
