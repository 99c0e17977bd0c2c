import { markSensitive } from '@/lib/feedback/actions/sensitive'
import { sensitiveLabel } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { Form } from '@/lib/ui/form'

/** What the mark does not reach; the mark itself for the cell and the desk that holds the item. */
export function Sensitive({ item }: { item: ItemPage }) {
  return (
    <>
      {item.isSensitive && (
        <p>
          Nhiệm vụ, văn bản cần quán triệt, câu hỏi hướng dẫn có nhiều nơi đọc: đồng chí không chép nội dung
          này vào đó.
        </p>
      )}
      {item.mayMark && <Mark item={item} />}
    </>
  )
}

function Mark({ item: { id, version, isSensitive, isSplit, splitFromId } }: { item: ItemPage }) {
  const hidden = { itemId: id, version, ...(isSensitive ? {} : { isSensitive: 'on' }) }
  return (
    <Form
      action={markSensitive}
      submit={isSensitive ? 'Bỏ đánh dấu nhạy cảm' : 'Đánh dấu nhạy cảm'}
      hidden={hidden}
      isPlain
    >
      {!isSensitive && (
        <p>{`${sensitiveLabel}${isSplit && splitFromId === null ? '; phần đã tách ra cũng được đánh dấu, trừ phần đang gộp với mục khác' : ''}.`}</p>
      )}
    </Form>
  )
}
