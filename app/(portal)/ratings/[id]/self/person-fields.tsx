import { levelOptions } from '@/lib/ratings/labels'
import type { Campaign, CampaignPerson } from '@/lib/ratings/queries/campaign'
import { Select, TextField } from '@/lib/ui/field'
import { GroundTicks } from './ground-ticks'
import { ScoreFields, VerifiedFields } from './score-fields'

/** One person of the form; rare things (verified score, discipline, absence) are folded away until needed. */
export function PersonFields({ person, rules }: { person: CampaignPerson; rules: Campaign['rules'] }) {
  const { id } = person
  const hasRare =
    person.grounds.length > 0 ||
    person.deferredReason !== '' ||
    person.verifiedGeneral !== null ||
    person.verifiedResults !== null ||
    person.note !== ''

  return (
    <fieldset className="card space-y-3">
      <legend className="px-1 font-semibold">
        {person.fullName}
        {person.position && <span className="font-normal text-muted">, {person.position}</span>}
      </legend>
      <Select
        name={`selfLevel-${id}`}
        label="Tự xếp loại"
        value={person.selfLevel}
        blank="Chưa có"
        options={levelOptions}
      />
      <ScoreFields row={person} rules={rules} />
      <details open={hasRare}>
        <summary className="min-h-11 cursor-pointer py-2">Thẩm định, vi phạm, kỷ luật, vắng mặt</summary>
        <div className="space-y-3">
          <VerifiedFields row={person} rules={rules} />
          <GroundTicks person={person} rules={rules} />
          <TextField
            name={`note-${id}`}
            label="Ghi chú in trong danh sách"
            hint="Ví dụ: số quyết định kỷ luật, nhận xét nơi chuyển đi"
            value={person.note}
            isOptional
          />
          <TextField
            name={`deferred-${id}`}
            label="Vắng, chưa kiểm điểm: lý do"
            hint="Ghi thì đồng chí này không có trong phiếu; xếp loại ở đợt bổ sung, kỳ gần nhất khi có mặt"
            value={person.deferredReason}
            isOptional
          />
        </div>
      </details>
    </fieldset>
  )
}
