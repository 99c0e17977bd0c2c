import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { rowsOf } from '@/lib/meetings/draft'
import { TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { IssuedDocument } from './issued'
import { linesOf } from './lines'
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
  return (
    <Rows
      rows={rows}
      filled={filled}
      add="Thêm biểu quyết"
      what="Biểu quyết"
      lines={linesOf(flat, 'votes', ['motion'])}
    />
  )
}

export function ResolutionSection(props: SectionProps) {
  const { flat, vote } = props
  return (
    <>
      <IssuedDocument {...props} />
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
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">
          Lời văn của nghị quyết, kết luận
        </summary>
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
      <div className="pairs grid gap-4 sm:grid-cols-3">
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
          hint="Để trống thì lấy số điểm danh."
          value={flat['adoption.of']}
          inputMode="numeric"
          isShort
          isOptional
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
