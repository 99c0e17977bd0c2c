import type { Viewer } from '@/lib/auth/policy'
import { awayFilter } from '@/lib/away/input'
import { countAway } from '@/lib/away/queries/register'
import { awayText, invitationText } from '@/lib/calendar/invitation'
import type { Plan } from '@/lib/calendar/queries/meetings'
import type { Day } from '@/lib/core/dates'
import { lowerTitle } from '@/lib/meetings/labels'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'
import { CopyText } from '@/lib/ui/copy-text'
import { Section } from '@/lib/ui/page'

type Its = { viewer: Viewer; plan: Plan; today: Day }

/** Mời họp: for everybody; another text for those working away, where the cell has any and meets as a whole. */
export async function InvitationTexts({ viewer, plan, today }: Its) {
  const meeting = { ...plan, name: lowerTitle(plan) }
  const away = await countAway(viewer, awayFilter.parse({ org: plan.orgId }), today)
  return (
    <Section title="Mời họp">
      <CopyText
        label="Nội dung để dán vào Zalo (chỉ có thời gian, địa điểm)"
        text={invitationText(meeting)}
      />
      {away.total > 0 && !isOfCommittee(plan.kind) && (
        <CopyText
          label="Gửi riêng đảng viên đi làm xa (chỉ có thời gian, địa điểm, cách dự)"
          text={awayText(meeting)}
          rows={5}
        />
      )}
    </Section>
  )
}
