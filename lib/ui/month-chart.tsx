import { type Day, showMonth } from '@/lib/core/dates'

export type MonthBar = {
  /** Undefined before the months shown: "cũ hơn". */
  month?: Day
  /** Undefined where there is nothing to say. */
  value?: number
}

const WIDTH = 520
const HEIGHT = 220
const TOP = 26
const BOTTOM = 44
const FONT = 15

/**
 * Bars of months, drawn on the server: each with its number, solid or hatched in black, so that it prints and is told
 * apart without colour. A screen reader gets title and description, and the table that belongs beside it.
 */
export function MonthChart({
  id,
  title,
  description,
  bars,
  isHatched = false,
  top,
}: {
  id: string
  title: string
  description: string
  bars: MonthBar[]
  isHatched?: boolean
  /** Where the bars end when it is known, such as 100 %; else the highest of them. */
  top?: number
}) {
  const highest = top ?? Math.max(1, ...bars.map(({ value = 0 }) => value))
  const step = WIDTH / Math.max(1, bars.length)
  const base = HEIGHT - BOTTOM
  return (
    <figure className="max-w-xl">
      <figcaption className="font-semibold">{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        className="w-full"
        fontSize={FONT}
        fill="#1d1a19"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 L6 0" stroke="#1d1a19" strokeWidth="1.5" />
        </pattern>
        {bars.map(({ month, value }, at) => {
          const height = ((value ?? 0) / highest) * (base - TOP)
          const middle = (at + 0.5) * step
          const isYear =
            month !== undefined && (at === 0 || month.slice(5, 7) === '01' || !bars[at - 1]?.month)
          return (
            <g key={month ?? 'older'}>
              <rect
                x={at * step + step * 0.18}
                y={base - height}
                width={step * 0.64}
                height={height}
                fill={isHatched ? `url(#${id}-hatch)` : '#57514e'}
                stroke="#1d1a19"
              />
              <text x={middle} y={base - height - 6} textAnchor="middle">
                {value?.toLocaleString('vi') ?? '–'}
              </text>
              <text x={middle} y={base + 18} textAnchor="middle">
                {month ? Number(month.slice(5, 7)) : 'cũ'}
              </text>
              {isYear && (
                <text x={middle} y={base + 36} textAnchor="middle">
                  {showMonth(month).split('/')[1]}
                </text>
              )}
            </g>
          )
        })}
        <line x1="0" x2={WIDTH} y1={base} y2={base} stroke="#1d1a19" strokeWidth="1.5" />
      </svg>
    </figure>
  )
}
