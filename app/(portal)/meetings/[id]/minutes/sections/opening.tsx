import { modeLabel, optionsOf } from '@/lib/meetings/labels'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'
import { DayField, Select, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { Groups } from './groups'

export function OpeningSection({ flat, draft }: SectionProps) {
  const v = (name: string) => flat[`opening.${name}`]
  return (
    <>
      <div className="pairs grid gap-4 sm:grid-cols-2">
        <DayField name="opening.heldOn" label="Ngày sinh hoạt" value={v('heldOn')} />
        <TextField
          name="opening.startedAt"
          label="Giờ bắt đầu"
          hint="Ví dụ 19:30"
          value={v('startedAt')}
          isShort
        />
        <TextField name="opening.place" label="Địa điểm" value={v('place')} maxLength={300} />
        <Select name="opening.mode" label="Hình thức" value={v('mode')} options={optionsOf(modeLabel)} />
        <div className="grid gap-3 sm:col-span-2 sm:grid-cols-2 sm:gap-4">
          <TextField
            name="opening.chair.name"
            label="Chủ trì"
            value={v('chair.name')}
            list="people"
            maxLength={120}
          />
          <TextField
            name="opening.chair.position"
            label="Chức vụ của chủ trì"
            value={v('chair.position')}
            maxLength={200}
          />
        </div>
        <TextField
          name="opening.recorder.name"
          label="Người ghi biên bản"
          value={v('recorder.name')}
          list="people"
          maxLength={120}
        />
        <TextField
          name="opening.recorder.position"
          label="Chức vụ của người ghi"
          hint="Để trống thì lấy theo danh sách chi bộ."
          value={v('recorder.position')}
          maxLength={200}
        />
      </div>
      <Groups flat={flat} />
      <TextField
        name="opening.recorderNamed"
        label="Cử thư ký"
        value={v('recorderNamed')}
        maxLength={300}
        isOptional
      />
      <TextField
        name="opening.reason"
        label="Lý do sinh hoạt"
        value={v('reason')}
        maxLength={1_000}
        isOptional
      />
      <TextArea
        name="opening.programme"
        label="Chương trình"
        hint="Ví dụ: gồm 12 phần, chi bộ nhất trí thông qua."
        value={v('programme')}
        rows={2}
        maxLength={2_000}
        isOptional
      />
      {!isOfCommittee(draft.kind) && <CommitteeBefore flat={flat} />}
    </>
  )
}

/** Chi ủy họp trước: of every meeting but its own. */
function CommitteeBefore({ flat }: Pick<SectionProps, 'flat'>) {
  return (
    <div className="pairs grid gap-4 sm:grid-cols-2">
      <DayField
        name="opening.committeeMetOn"
        label="Chi ủy họp trước ngày"
        value={flat['opening.committeeMetOn']}
        isOptional
      />
      <TextField
        name="opening.committeeMinutes"
        label="Số biên bản họp chi ủy"
        hint="Ví dụ 05-BB/CB"
        value={flat['opening.committeeMinutes']}
        maxLength={100}
        isOptional
        isShort
      />
    </div>
  )
}
