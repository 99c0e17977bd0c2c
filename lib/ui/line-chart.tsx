export type ChartPoint = {
  at: number
  value: number
  label: string
  isHollow?: boolean
  hasBreakBefore?: boolean
}

const WIDTH = 420
const HEIGHT = 236
const LEFT = 46
/** Room for a label centred on the first and last point. */
const INSET = 22
const RIGHT = 8
const TOP = 34
const BOTTOM = 34
const FONT = 14
/** More labels than this would run into each other; the table beside the chart has them all. */
const MOST_LABELS = 7

/**
 * A line drawn on the server: black on white, so that it prints; hollow points and dashed breaks are told apart without
 * colour. A screen reader gets title and description, and the table that belongs beside it.
 */
export function LineChart({
  id,
  title,
  description,
  points,
  unit,
}: {
  id: string
  title: string
  description: string
  points: ChartPoint[]
  unit: string
}) {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  const lowest = Math.max(0, Math.floor((Math.min(...points.map(({ value }) => value)) - 1) / 10) * 10)
  const x = (at: number) =>
    LEFT + INSET + (last === first ? 0.5 : (at - first) / (last - first)) * (WIDTH - LEFT - RIGHT - 2 * INSET)
  const y = (value: number) => TOP + ((100 - value) / (100 - lowest)) * (HEIGHT - TOP - BOTTOM)
  const path = points
    .map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`)
    .join(' ')
  const labelled = (index: number) =>
    points.length <= MOST_LABELS || index === 0 || index === points.length - 1

  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      className="w-full max-w-xl"
      fontSize={FONT}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {[lowest, (lowest + 100) / 2, 100].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} stroke="#a8a29e" strokeWidth="1" />
          <text x={LEFT - 6} y={y(value) + 5} textAnchor="end" fill="#1d1a19">
            {value}
            {unit}
          </text>
        </g>
      ))}
      {points.map(({ at, hasBreakBefore }, index) => {
        const before = points[index - 1]
        if (!hasBreakBefore || !before) return null
        const middle = (x(at) + x(before.at)) / 2
        return (
          <g key={at}>
            <line
              x1={middle}
              x2={middle}
              y1={TOP - 12}
              y2={HEIGHT - BOTTOM}
              stroke="#1d1a19"
              strokeDasharray="4 4"
            />
            <text x={middle} y={TOP - 17} textAnchor="middle" fill="#1d1a19">
              đổi thang
            </text>
          </g>
        )
      })}
      <path d={path} fill="none" stroke="#1d1a19" strokeWidth="2" />
      {points.map(({ at, value, label, isHollow }, index) => (
        <g key={at}>
          <circle
            cx={x(at)}
            cy={y(value)}
            r="5"
            fill={isHollow ? '#ffffff' : '#1d1a19'}
            stroke="#1d1a19"
            strokeWidth="2"
          />
          {labelled(index) && (
            <>
              <text
                x={x(at)}
                y={y(value) - 10}
                textAnchor="middle"
                fill="#1d1a19"
                stroke="#ffffff"
                strokeWidth="4"
                paintOrder="stroke"
              >
                {label}
              </text>
              <text x={x(at)} y={HEIGHT - 12} textAnchor="middle" fill="#1d1a19">
                {at}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  )
}
