import type { Viewer } from '@/lib/auth/policy'
import { type Day, showDay } from '@/lib/core/dates'
import type { Kind } from '@/lib/organisations/labels'
import { isMistaken } from '@/lib/organisations/mistaken'
import { listHints } from '@/lib/reorganisations/queries/hints'
import { Notice } from '@/lib/ui/badge'

type Organisation = Omit<Parameters<typeof listHints>[1], 'posts'> & { endedOn: Day | null }
/** Agencies and tổ đảng end without one. */
const endedByDecision: readonly Kind[] = ['cell', 'grassroots', 'section']
type Asked = { viewer: Viewer; organisation: Organisation; posts: { position: string }[]; today: Day }

/** That it has ended; or what the regulation says of a cell or đảng bộ of this size: chi ủy, too few, too many members. */
export async function Standing({ viewer, organisation, posts, today }: Asked) {
  if (isMistaken(organisation))
    return <Notice tone="warn" title="Lập nhầm trên cổng, đã bỏ; chưa từng hoạt động" />
  if (organisation.endedOn)
    return (
      <Notice tone="warn" title={`Đã kết thúc, ngày cuối ${showDay(organisation.endedOn)}`}>
        Biên bản, giấy tờ cũ giữ nguyên tên.
        {endedByDecision.includes(organisation.kind) &&
          ' Đảng viên, việc đang làm đã sang đâu: mở quyết định ở mục Quá trình tổ chức.'}
      </Notice>
    )
  const counted = { ...organisation, posts: posts.map(({ position }) => position) }
  const hints = await listHints(viewer, counted, today)
  if (hints.length === 0) return null
  return (
    <div id="committee">
      <Notice tone="warn" title="Theo quy định">
        {hints.map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </Notice>
    </div>
  )
}
