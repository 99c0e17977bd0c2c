import { notFound, redirect } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { getPlan } from '@/lib/calendar/queries/meetings'
import { maySteps, type Step } from '@/lib/calendar/rules'
import { id as rowId } from '@/lib/core/fields'

/** The meeting a page is about to change; back to its own page when the step is not due. */
export async function planForStep(id: string, step: Step) {
  const viewer = await requireViewer()
  const asked = rowId().safeParse(id)
  const plan = (asked.success && (await getPlan(viewer, asked.data))) || notFound()
  if (!can(viewer, 'meetings.register', plan)) notFound()
  if (!maySteps(plan.state).includes(step)) redirect(`/calendar/${plan.id}`)
  return plan
}
