import { PersonVoteFields } from '@/app/(portal)/meetings/[id]/minutes/person-vote'
import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { rowsOf } from '@/lib/meetings/draft'
import { isPersonKind, personRules } from '@/lib/meetings/rules/person-votes'
import { Notice } from '@/lib/ui/badge'
import { TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { Particulars, PersonField } from './subject-fields'

const SPARE_PERSONS = 2

/** Người được xét: one after the other, each with papers, words, vote and conclusion. */
export function SubjectsSection({ flat, draft, vote }: SectionProps) {
  const { kind } = draft
  if (!isPersonKind(kind)) return null
  const filled = rowsOf(flat, 'subjects')
  const context = {
    ...vote,
    kind,
    persons: personRules(draft.rules.meetings.values),
    memberIds: draft.content.attendance.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])),
  }
  const rows = Array.from({ length: filled + SPARE_PERSONS }, (_, index) => {
    const at = `subjects.${index}`
    const area = (name: string, label: string, isOptional = false) => (
      <TextArea
        name={`${at}.${name}`}
        label={label}
        value={flat[`${at}.${name}`]}
        maxLength={20_000}
        isOptional={isOptional}
      />
    )
    return (
      <>
        <PersonField at={at} flat={flat} draft={draft} kind={kind} />
        <Particulars at={at} flat={flat} kind={kind} />
        {area('strengths', 'Ưu điểm', kind !== 'admission' && kind !== 'confirmation')}
        {area('weaknesses', kind === 'discipline' ? 'Vi phạm, khuyết điểm' : 'Khuyết điểm', true)}
        <h3>Ý kiến thảo luận</h3>
        <Opinions at={at} flat={flat} spare={filled > 3 ? 3 : 10} />
        <h3>Biểu quyết</h3>
        <PersonVoteFields at={at} flat={flat} context={context} />
        <TextArea
          name={`${at}.conclusion`}
          label="Kết luận về người này"
          value={flat[`${at}.conclusion`]}
          maxLength={4_000}
        />
      </>
    )
  })
  return (
    <>
      <Notice tone="warn" title="Mỗi người xét và biểu quyết riêng">
        {kind === 'exemption'
          ? 'Chỉ ghi loại lý do và thời gian; không ghi bệnh, không chép hồ sơ bệnh án.'
          : 'Ghi tên giấy tờ trong hồ sơ, không chép lý lịch; hồ sơ đảng viên là tài liệu mật, giữ trên giấy.'}
      </Notice>
      <Rows rows={rows} filled={filled} add="Thêm người được xét" what="Người được xét" />
    </>
  )
}

function Opinions({ at, flat, spare }: { at: string; flat: Record<string, string>; spare: number }) {
  const filled = rowsOf(flat, `${at}.opinions`)
  const rows = Array.from({ length: filled + spare }, (_, index) => {
    const name = (field: string) => `${at}.opinions.${index}.${field}`
    return (
      <>
        <TextField
          name={name('speaker')}
          label="Đồng chí phát biểu"
          value={flat[name('speaker')]}
          list="people"
          maxLength={120}
        />
        <TextArea
          name={name('text')}
          label="Nội dung phát biểu"
          value={flat[name('text')]}
          rows={4}
          maxLength={20_000}
        />
      </>
    )
  })
  return <Rows rows={rows} filled={filled} add="Thêm ý kiến" what="Ý kiến" />
}

/** Tổ kiểm phiếu. */
export function TellersSection({ flat }: SectionProps) {
  const filled = rowsOf(flat, 'tellers')
  const rows = Array.from({ length: filled + 5 }, (_, index) => {
    const at = (field: string) => `tellers.${index}.${field}`
    return (
      <div key={index.toString()} className="grid gap-3 sm:grid-cols-2">
        <TextField
          name={at('name')}
          label="Họ và tên"
          value={flat[at('name')]}
          list="people"
          maxLength={120}
        />
        <TextField
          name={at('position')}
          label="Chức vụ"
          value={flat[at('position')]}
          maxLength={200}
          isOptional
        />
      </div>
    )
  })
  return (
    <>
      <p className="lead">Bỏ phiếu kín thì ghi tổ kiểm phiếu; người thứ nhất là tổ trưởng.</p>
      <Rows rows={rows} filled={filled} add="Thêm người kiểm phiếu" what="Người kiểm phiếu" />
    </>
  )
}
