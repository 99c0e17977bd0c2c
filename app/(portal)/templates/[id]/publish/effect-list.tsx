import { type Day, showDay } from '@/lib/core/dates'
import { kindWords } from '@/lib/meetings/labels'
import type { Effect } from '@/lib/templates/queries/effect'
import type { Template } from '@/lib/templates/queries/list'
import { Notice } from '@/lib/ui/badge'

/** What publishing will do, in sentences; nothing has happened yet. */
export function EffectList({
  effect,
  template,
  startsOn,
}: {
  effect: Effect
  template: Template
  startsOn: Day
}) {
  const { target, number, cells, keepers, begun, until, nextNumber } = effect
  const lacks = (section: string) =>
    template.kind === 'regular' && !template.sections.some(({ key }) => key === section)
  return (
    <>
      <ul className="list-disc space-y-1 pl-5">
        <li>
          {`Mẫu này thành bản ${number} của ${target.name} cho ${kindWords[template.kind].paper}; từ đó không sửa được nữa.`}
        </li>
        <li>
          <strong>{`${cells} chi bộ`}</strong>
          {` dùng mẫu này khi mở biên bản của kỳ sinh hoạt từ ngày `}
          <strong>{showDay(startsOn)}</strong>.
        </li>
        {until && (
          <li>{`Đến hết ngày ${showDay(until)} thì bản ${nextNumber} đã công bố trước sẽ thay mẫu này.`}</li>
        )}
        {keepers.length > 0 && <li>{`Không đổi ở nơi có mẫu riêng: ${keepers.join(', ')}.`}</li>}
        <li>
          {begun > 0
            ? `${begun} biên bản đã mở cho các kỳ từ ngày ấy giữ mẫu lúc mở, không đổi.`
            : 'Biên bản đã mở giữ mẫu lúc mở, không đổi.'}
        </li>
        <li>Biên bản cũ xem và in lại vẫn như trước.</li>
      </ul>
      {lacks('feedback') && (
        <Notice tone="warn" title="Mẫu không có phần Phản ánh, góp ý">
          Chi bộ sẽ không gửi được phản ánh, góp ý cùng biên bản.
        </Notice>
      )}
      {lacks('thematic') && (
        <Notice tone="warn" title="Mẫu không có phần Chuyên đề">
          Chi bộ họp thường kỳ kết hợp chuyên đề sẽ không có chỗ ghi chuyên đề.
        </Notice>
      )}
    </>
  )
}
