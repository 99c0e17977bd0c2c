import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { Parts } from '@/lib/ui/parts'

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
    <Parts
      label="Hướng dẫn, giải đáp"
      parts={shown.map(({ href, name }) => ({ href, name, isHere: href === at }))}
    />
  )
}
