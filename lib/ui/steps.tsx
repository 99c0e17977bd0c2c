import { addMonths, type Day, showMonth } from '@/lib/core/dates'
import { Link } from './link'

/** To what comes before and after what the page shows. */
const Steps = ({ label, ways }: { label: string; ways: { href: string; name: string }[] }) => (
  <nav aria-label={label} className="flex justify-between gap-4 border-y border-line print:hidden">
    {ways.map(({ href, name }) => (
      <Link key={href} href={href} className="inline-block py-2.5">
        {name}
      </Link>
    ))}
  </nav>
)

/** The same page for the month before and after. */
export function MonthSteps({ month, to }: { month: Day; to: (month: Day) => string }) {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)]
  return (
    <Steps
      label="Tháng"
      ways={[
        { href: to(before), name: `← Tháng ${showMonth(before)}` },
        { href: to(after), name: `Tháng ${showMonth(after)} →` },
      ]}
    />
  )
}

/** The same page for the year before and after. */
export const YearSteps = ({ year, to }: { year: number; to: (year: number) => string }) => (
  <Steps
    label="Năm"
    ways={[
      { href: to(year - 1), name: `← Năm ${year - 1}` },
      { href: to(year + 1), name: `Năm ${year + 1} →` },
    ]}
  />
)
