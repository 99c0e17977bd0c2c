import { markSensitive } from '@/lib/feedback/actions/sensitive'
import { sensitiveLabel } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Form } from '@/lib/ui/form'

/** For the cell and the desk that holds the item. */
export function Sensitive({ item: { id, version, isSensitive, mayMark } }: { item: ItemPage }) {
  if (!mayMark) return null
  const hidden = { itemId: id, version, ...(isSensitive ? {} : { isSensitive: 'on' }) }
  return (
    <Form
      action={markSensitive}
      submit={isSensitive ? 'Bỏ đánh dấu nhạy cảm' : 'Đánh dấu nhạy cảm'}
      hidden={hidden}
      isPlain
    >
      {!isSensitive && <p>{sensitiveLabel}.</p>}
    </Form>
  )
}
