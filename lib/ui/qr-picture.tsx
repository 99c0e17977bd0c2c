import { barsOf } from '@/lib/core/qr-bars'

/** White squares around, so that a phone finds the edge. */
const EDGE = 4

/** An address to scan with a phone. */
export function QrPicture({ address, label }: { address: string; label: string }) {
  const { size, bars } = barsOf(address)
  const side = size + 2 * EDGE
  return (
    <svg
      viewBox={`${-EDGE} ${-EDGE} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-64 max-w-full border border-line bg-white"
    >
      {bars.map(({ row, column, length }) => (
        <rect key={`${row}-${column}`} x={column} y={row} width={length} height={1} />
      ))}
    </svg>
  )
}
