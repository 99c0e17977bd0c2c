import { Children, isValidElement, type ReactNode } from 'react'
import { MOST_SEARCHED } from '@/lib/core/search'
import { FilterChoices, type FilterProps } from './filter-choices'
import { Link } from './link'

/**
 * A search box with its filters: a plain GET form, so that the address says what is shown. On a phone several filters
 * fold behind one line, unless one of them is set; globals.css unfolds them on a wide screen. Autocomplete is off in
 * such forms, so that "back" shows the filters of the list shown and not those chosen last.
 */
export function SearchBox({
  label,
  value,
  children,
}: {
  label: string
  value?: string
  children?: ReactNode
}) {
  const filters = Children.toArray(children).filter(isFilter)
  return (
    <search className="print:hidden">
      <form className="flex flex-wrap items-end gap-3" autoComplete="off">
        <div className="min-w-0 grow">
          <label htmlFor="field-q" className="block font-semibold">
            {label}
          </label>
          <input
            id="field-q"
            name="q"
            type="search"
            defaultValue={value}
            maxLength={MOST_SEARCHED}
            className="input mt-1 max-w-none"
          />
        </div>
        {filters.length > 1 && (
          <details className="fold basis-full" open={filters.some(isSet)}>
            <summary className="min-h-11 cursor-pointer py-2 font-semibold">Lọc danh sách</summary>
          </details>
        )}
        <div className="folded">{children}</div>
        <button type="submit" className="button button-plain">
          Tìm
        </button>
      </form>
    </search>
  )
}

const isFilter = (child: ReactNode) => isValidElement<FilterProps>(child) && child.type === Filter
const isSet = (child: ReactNode) => isValidElement<FilterProps>(child) && Boolean(child.props.value)

/** A filter that works without JavaScript. Of each choice nothing else is sent along. */
export const Filter = ({ options, ...its }: FilterProps) => (
  <FilterChoices {...its} options={options.map(({ value, label }) => ({ value, label }))} />
)

/** Filters alone, without words to search for; what else stands in the address is kept. */
export function FilterForm({
  hidden = {},
  to,
  children,
}: {
  hidden?: Record<string, string | number | undefined>
  /** Another page that answers; absent: this one. */
  to?: string
  children: ReactNode
}) {
  return (
    <search className="print:hidden">
      <form action={to} className="flex flex-wrap items-end gap-3" autoComplete="off">
        <Kept fields={hidden} />
        {children}
        <button type="submit" className="button button-plain">
          Xem
        </button>
      </form>
    </search>
  )
}

/** What a filter form carries on without showing it. */
export const Kept = ({ fields }: { fields: Record<string, string | number | undefined> }) =>
  Object.entries(fields).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  )

/** A day to filter by, as people type it. */
export function DayBox({
  name,
  label,
  value,
  error,
}: {
  name: string
  label: string
  value: string
  /** Of what was typed; the page opens at it, without JavaScript too. */
  error?: string
}) {
  return (
    <div className={error ? 'border-l-4 border-bad pl-3' : undefined}>
      <label htmlFor={`field-${name}`} className="block font-semibold">
        {label}
      </label>
      {error && (
        <p id={`error-${name}`} className="font-semibold text-bad">
          {error}
        </p>
      )}
      <input
        id={`field-${name}`}
        name={name}
        defaultValue={value}
        className="input mt-1 min-w-40"
        {...(error ? { 'aria-invalid': true, 'aria-describedby': `error-${name}`, autoFocus: true } : {})}
      />
    </div>
  )
}

/** The next page, by key; the filters stay in the address. */
export function Pager({
  next,
  query,
}: {
  next?: string
  query: Record<string, string | number | undefined>
}) {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const address = (more: [string, string][]) =>
    `?${new URLSearchParams([...kept.map(([name, value]): [string, string] => [name, String(value)]), ...more])}`
  if (!next) return null
  return (
    <nav aria-label="Trang" className="print:hidden">
      <Link href={address([['after', next]])} className="button button-plain">
        Xem tiếp
      </Link>
    </nav>
  )
}

/** The first step of a form in two: a plain GET, so that the answers stand in the address. */
export function StepForm({ submit, children }: { submit: string; children: ReactNode }) {
  return (
    <form className="space-y-5">
      {children}
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  )
}
