import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { Link } from '@/lib/ui/link'

/** The lists of this room that the viewer may open. */
export function GuidanceLinks({ viewer, at }: { viewer: Viewer; at: string }) {
  const links = [
    { href: '/guidance', name: 'Tập giải đáp', permission: 'guidance.find' },
    { href: '/guidance/questions', name: 'Câu hỏi', permission: 'guidance.read' },
    { href: '/guidance/topics', name: 'Chủ đề', permission: 'guidanceTopics.create' },
  ] as const
  const shown = links.filter(({ permission }) => canSomewhere(viewer, permission))
  if (shown.length < 2) return null
  return (
    <nav aria-label="Hướng dẫn, giải đáp" className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      {shown.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === at ? 'page' : undefined}
          className={href === at ? 'font-semibold' : ''}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
