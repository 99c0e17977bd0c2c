import { WHO } from '@/app/(portal)/collectives/round-page'
import { aboutOrganisations, QuotaArithmetic } from '@/app/(portal)/ratings/[id]/result/quota-arithmetic'
import { ReasonsTable } from '@/app/(portal)/ratings/[id]/result/reasons-table'
import type { Round } from '@/lib/collectives/round-of'
import { Section } from '@/lib/ui/page'

/** What vote, regulation and limit find in each group of like organisations. */
export function GroupSections({ found: { groups, rules, quotaSource, round } }: { found: Round }) {
  return groups.map(({ name, rows, outcome }) => (
    <Section key={name} title={`${name}: mức đề nghị và giới hạn xuất sắc`}>
      <ReasonsTable found={{ rated: rows, outcome, rules }} who={WHO} />
      <QuotaArithmetic
        found={{ rules: { ...rules, quotaSource }, campaign: round, outcome, people: rows }}
        words={aboutOrganisations}
      />
    </Section>
  ))
}
