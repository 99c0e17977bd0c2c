import { showDay } from '@/lib/core/dates'
import { differences } from '@/lib/settings/built-in'
import type { RulesOn } from '@/lib/settings/queries'
import { formOf } from '@/lib/settings/rule-forms'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { RuleFacts } from './rule-facts'

/** One bộ quy tắc: what it says today, and what has been entered for later. */
export function RuleSection({ domain, now, later, builtIn, mayChange }: RulesOn & { mayChange: boolean }) {
  const { title, does } = formOf(domain)
  const changed = now && builtIn ? differences(domain, now.values, builtIn.values) : []
  return (
    <Section title={title} id={domain}>
      <p>{does}</p>
      {now ? <RuleFacts domain={domain} row={now} /> : <p className="card">Chưa có quy tắc nào áp dụng.</p>}
      {later.map(({ id, validFrom, source, who }) => (
        <p key={id}>
          {who ? `${who} đã ghi` : 'Đã ghi'} quy tắc mới áp dụng từ {showDay(validFrom)}, theo {source}.
        </p>
      ))}
      {builtIn && changed.length > 0 && (
        <Notice title="Bản có sẵn đã đổi">
          <ul className="list-disc pl-5">
            {changed.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>
            Quy tắc đã ghi vẫn áp dụng. Căn cứ của bản có sẵn: {builtIn.source}.
            {mayChange && (
              <>
                {' '}
                <Link href={`/settings/${domain}?from=builtIn`}>Dùng bản có sẵn từ một ngày</Link>
              </>
            )}
          </p>
        </Notice>
      )}
      {mayChange && (
        <p>
          <Link href={`/settings/${domain}`}>
            Ghi quy tắc mới<span className="sr-only">{`: ${title}`}</span>
          </Link>
        </p>
      )}
    </Section>
  )
}
