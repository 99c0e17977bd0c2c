import type { Viewer } from '@/lib/auth/policy'
import type { listAddressees, listAgencies } from '@/lib/feedback/queries/catalogue'
import type { ItemPage, suggestDeadlines } from '@/lib/feedback/queries/item'
import type { listOfferedTemplates } from '@/lib/feedback/queries/templates'
import type { listMainItems } from '@/lib/feedback/queries/together'
import type { InQueue } from '@/lib/feedback/queues'

export type StepProps = {
  viewer: Viewer
  item: ItemPage
  agencies: Awaited<ReturnType<typeof listAgencies>>
  addressees: Awaited<ReturnType<typeof listAddressees>>
  fields: string[]
  /** Deadlines by the rule set, when one is to be set now. */
  suggested: Awaited<ReturnType<typeof suggestDeadlines>>
  /** What this item could be merged into. */
  mains: Awaited<ReturnType<typeof listMainItems>>
  /** The one chosen before the page was opened. */
  mainId?: number
  /** Câu trả lời mẫu, and the one chosen by a link. */
  templates: Awaited<ReturnType<typeof listOfferedTemplates>>
  templateId?: number
  complaintAddress: string
  /** Where a refusal left what was typed. */
  kept: unknown
} & InQueue
