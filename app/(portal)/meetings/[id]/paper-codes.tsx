import type { Viewer } from '@/lib/auth/policy'
import { formLabel } from '@/lib/papers/labels'
import { Link } from '@/lib/ui/link'
import { listPaperCodes } from '@/lib/verify/queries'
import { isStoredForm } from '@/lib/verify/reach'

/** Mã tra cứu of the papers, each a link to where it is verified. */
export async function PaperCodes({ viewer, minutesId }: { viewer: Viewer; minutesId: number }) {
  const codes = await listPaperCodes(viewer, { forms: ['minutes', 'resolution'], ids: [minutesId] })
  return (
    <ul>
      {codes
        .filter(({ state, supersededAt }) => state === 'made' || !supersededAt)
        .map(({ id, form, code, supersededAt }) => (
          <li key={id}>
            {isStoredForm(form) && formLabel[form]}: <Link href={`/verify/${code}`}>{code}</Link>
            {supersededAt && ' (đã có bản thay)'}
          </li>
        ))}
    </ul>
  )
}
