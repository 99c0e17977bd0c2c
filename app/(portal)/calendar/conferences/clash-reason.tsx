import { TextArea } from '@/lib/ui/field'

/** Asked of every day a conference is given; needed only where it takes the common day of a cell. */
export const ClashReason = () => (
  <TextArea
    name="clashReason"
    label="Lý do nếu phải họp đúng ngày sinh hoạt thống nhất"
    isOptional
    rows={2}
  />
)
