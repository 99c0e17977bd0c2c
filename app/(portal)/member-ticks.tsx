import { ShownTicks } from '@/lib/ui/shown'
import { Tick, Ticks } from '@/lib/ui/tick'

type Row = { id: number; fullName: string; position: string; isTicked: boolean }

/** One tick for each member of a cell. */
export const MemberTicks = ({ legend, rows }: { legend: string; rows: Row[] }) => (
  <Ticks name="members" legend={legend}>
    <ShownTicks rows={rows} />
    {rows.map(({ id, fullName, position, isTicked }) => (
      <Tick
        key={id}
        name="members"
        value={String(id)}
        isTicked={isTicked}
        label={
          <>
            {fullName}
            {position && <span className="block text-muted">{position}</span>}
          </>
        }
      />
    ))}
  </Ticks>
)
