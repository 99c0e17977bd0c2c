import { can, type Viewer } from '@/lib/auth/policy'
import { mayAttach } from '@/lib/feedback/rules/files'
import { listItemsOf, type Meeting, type Minutes } from '@/lib/meetings/queries/meeting'
import { Link } from '@/lib/ui/link'

/** Pictures of what was raised are often at hand that evening: they are attached to the items as soon as these have left. */
export async function AfterSending({
  viewer,
  meeting,
  minutes,
}: {
  viewer: Viewer
  meeting: Meeting
  minutes: Minutes
}) {
  if (!can(viewer, 'feedback.attach', meeting)) return null
  const items = (await listItemsOf(viewer, minutes.id)).filter(mayAttach)
  if (items.length === 0) return null
  return (
    <>
      <p>Nội dung nào có ảnh, tệp thì đồng chí đính ngay:</p>
      <ul className="list-disc pl-5">
        {items.map(({ id, code, title }) => (
          <li key={id}>
            <Link href={`/feedback/${id}/files`}>{`Đính ảnh, tệp cho ${code}: ${title}`}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
