import { showDay } from '@/lib/core/dates'
import type { RulesOn } from '@/lib/settings/queries'
import { formOf } from '@/lib/settings/rule-forms'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { RuleFacts } from './rule-facts'

/** One bộ quy tắc: what it says today, and what has been entered for later. */
export function RuleSection({ domain, now, later, mayChange }: RulesOn & { mayChange: boolean }) {
  const { title, does } = formOf(domain)
  return (
    <Section title={title} id={domain}>
      <p>{does}</p>
      {now ? <RuleFacts domain={domain} row={now} /> : <p className="card">Chưa có quy tắc nào áp dụng.</p>}
      {later.map(({ id, validFrom, source, who }) => (
        <p key={id}>
          {who ? `${who} đã ghi` : 'Đã ghi'} quy tắc mới áp dụng từ {showDay(validFrom)}, theo {source}.
        </p>
      ))}
      {mayChange && (
        <p>
          <Link href={`/settings/${domain}`}>Ghi quy tắc mới</Link>
        </p>
      )}
    </Section>
  )
}
