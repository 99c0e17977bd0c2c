import { withInstead } from '@/lib/accounts/words'
import { can, ownPlaces, type Viewer } from '@/lib/auth/policy'
import { showDay } from '@/lib/core/dates'
import { dropFile } from '@/lib/feedback/actions/files'
import type { FileRow } from '@/lib/feedback/queries/files'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { mayDrop } from '@/lib/feedback/rules/files'
import { sizeText, typeLabel } from '@/lib/files/labels'
import { Form } from '@/lib/ui/form'

/** Of the reply that stands, not of an interim answer before it. */
export const isOfReply = ({ part, interimId }: FileRow) => part === 'reply' && interimId === null

/** Tệp kèm theo: saved to disk, never shown here; one attached by mistake goes while nobody above has acted. */
export function AttachedFiles({
  viewer,
  item,
  files,
  title = 'Tệp kèm theo',
}: {
  viewer: Viewer
  item: ItemPage
  files: FileRow[]
  title?: string
}) {
  if (files.length === 0) return null
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="space-y-2">
        {files.map((file) => (
          <li key={file.id} className="max-w-none break-words">
            <a href={`/files/${file.publicId}`} download>{`Tải tệp ${file.name}`}</a>
            {` (${typeLabel[file.type]}, ${sizeText(file.size)})`}
            <span className="block text-muted">
              {withInstead(file.attachedBy, file.insteadOf)} đính ngày {showDay(file.attachedOn)}
            </span>
            {mayDropNow(viewer, item, file) && (
              <details>
                <summary className="min-h-11 cursor-pointer py-2">Đính nhầm?</summary>
                <p>Tệp bị xóa khỏi cổng, không lấy lại được; cần thì đồng chí đính lại.</p>
                <Form
                  action={dropFile}
                  submit="Bỏ tệp này"
                  about={file.name}
                  hidden={{ fileId: file.id }}
                  isPlain
                />
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where the button would do: the action asks the same again. */
const mayDropNow = (viewer: Viewer, item: ItemPage, { part, itemId, interimId }: FileRow) =>
  itemId === item.id &&
  interimId === null &&
  mayDrop(part, { status: item.status, history: item.history }) &&
  can(viewer, 'feedback.dropFile', item) &&
  ownPlaces(viewer).includes(part === 'item' ? item.cellId : item.ownerId)
