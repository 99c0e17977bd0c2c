import { levelOptions } from '@/lib/ratings/labels'
import type { Campaign, CampaignPerson } from '@/lib/ratings/queries/campaign'
import { Select, TextField } from '@/lib/ui/field'
import { GroundTicks } from './ground-ticks'

/** One person of the form; rare things (verified score, discipline, absence) are folded away until needed. */
export function PersonFields({ person, rules }: { person: CampaignPerson; rules: Campaign['rules'] }) {
  const { id } = person
  const number = (column: string, label: string, value: number | null) => (
    <TextField name={`${column}-${id}`} label={label} value={value} inputMode="numeric" isShort />
  )
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
      {rules.isScored && (
        <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-6">
          {number('general', `Tiêu chí chung, /${rules.general}`, person.generalScore)}
          {number('results', `Kết quả, /${rules.results}`, person.resultsScore)}
          {number('done', '% nhiệm vụ xong', person.donePercent)}
          {number('late', '% chậm tiến độ', person.latePercent)}
          {number('exceeded', '% vượt mức', person.exceededPercent)}
          {number('fixed', '% đã khắc phục', person.fixedPercent)}
        </div>
      )}
      <details open={hasRare}>
        <summary className="min-h-11 cursor-pointer py-2">Thẩm định, vi phạm, kỷ luật, vắng mặt</summary>
        <div className="space-y-3">
          {rules.isScored && (
            <div className="grid grid-cols-2 gap-3 sm:max-w-xl">
              {number('verifiedGeneral', `Thẩm định: chung, /${rules.general}`, person.verifiedGeneral)}
              {number('verifiedResults', `Thẩm định: kết quả, /${rules.results}`, person.verifiedResults)}
            </div>
          )}
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
