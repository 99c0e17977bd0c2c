import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { readByMany } from '@/lib/feedback/labels'
import { rowsOf } from '@/lib/meetings/draft'
import { optionsOf, taskChoice } from '@/lib/meetings/labels'
import { Select, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { linesOf } from './lines'

export function DuesSection({ flat }: SectionProps) {
  return (
    <>
      <div className="pairs grid gap-4 sm:grid-cols-2">
        <TextField
          name="dues.paid"
          label="Số đồng chí đã nộp"
          value={flat['dues.paid']}
          inputMode="numeric"
          isShort
        />
        <TextField name="dues.of" label="Trên tổng số" value={flat['dues.of']} inputMode="numeric" isShort />
      </div>
      <TextField
        name="dues.unpaid"
        label="Đồng chí chưa nộp"
        value={flat['dues.unpaid']}
        maxLength={2_000}
        isOptional
      />
      <TextField name="dues.note" label="Ghi chú" value={flat['dues.note']} maxLength={1_000} isOptional />
    </>
  )
}

export function StudySection({ flat }: SectionProps) {
  return (
    <>
      <TextField name="study.topic" label="Chủ đề" value={flat['study.topic']} maxLength={500} />
      <TextField
        name="study.presenter"
        label="Người trình bày"
        value={flat['study.presenter']}
        list="people"
        maxLength={120}
        isOptional
      />
      <TextArea
        name="study.applied"
        label="Liên hệ tại chi bộ"
        value={flat['study.applied']}
        maxLength={20_000}
      />
    </>
  )
}

export function LastMonthSection({ flat }: SectionProps) {
  const filled = rowsOf(flat, 'lastTasks')
  const rows = Array.from({ length: filled + 6 }, (_, index) => {
    const at = (field: string) => `lastTasks.${index}.${field}`
    return (
      <>
        {flat[at('taskId')] &&
          ['taskId', 'known.state', 'known.result'].map((field) => (
            <input key={field} type="hidden" name={at(field)} value={flat[at(field)] ?? ''} />
          ))}
        <TextField name={at('title')} label="Nhiệm vụ" value={flat[at('title')]} maxLength={500} />
        <TextField
          name={at('assignee')}
          label="Người thực hiện"
          value={flat[at('assignee')]}
          list="people"
          maxLength={120}
        />
        <Select
          name={at('state')}
          label="Tình trạng"
          value={flat[at('state')] || 'open'}
          options={optionsOf(taskChoice)}
        />
        <TextField name={at('result')} label="Kết quả" value={flat[at('result')]} maxLength={1_000} />
      </>
    )
  })
  const area = (name: string, label: string, isOptional = false) => (
    <TextArea name={name} label={label} value={flat[name]} maxLength={4_000} isOptional={isOptional} />
  )
  return (
    <>
      {area('ideology', 'Tình hình tư tưởng')}
      <h3>Từng việc đã giao</h3>
      <Rows
        rows={rows}
        filled={filled}
        add="Thêm nhiệm vụ"
        what="Nhiệm vụ"
        lines={linesOf(flat, 'lastTasks', ['title', 'assignee', 'state'], taskChoice)}
      />
      {area('strengths', 'Ưu điểm')}
      {area('weaknesses', 'Hạn chế, nguyên nhân')}
      {area('praised', 'Biểu dương', true)}
      {area('reminded', 'Nhắc nhở', true)}
    </>
  )
}

export function NextTasksSection({ flat }: SectionProps) {
  return (
    <TextArea
      name="nextTasks"
      label="Nhiệm vụ, mỗi nhiệm vụ một dòng"
      hint={readByMany}
      value={flat.nextTasks}
      rows={6}
      maxLength={20_000}
    />
  )
}
