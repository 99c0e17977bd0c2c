import { Fragment } from 'react'
import { groundGroups } from '@/lib/ratings/labels'
import type { RatingRules } from '@/lib/ratings/rules/scale'
import { Tick, Ticks } from '@/lib/ui/tick'

type Rated = { id: number; grounds: string[] }

/** What the regulation says keeps a level down, under the article it stands in. */
export function GroundTicks({ person, rules }: { person: Rated; rules: Pick<RatingRules, 'grounds'> }) {
  const name = `grounds-${person.id}`
  return (
    <Ticks name={name} legend="Trong năm có trường hợp nào sau đây">
      {groundGroups(rules.grounds).map(({ heading, grounds }) => (
        <Fragment key={heading}>
          {heading && <p className="text-muted">{heading}:</p>}
          {grounds.map(({ key, label }) => (
            <Tick key={key} name={name} value={key} label={label} isTicked={person.grounds.includes(key)} />
          ))}
        </Fragment>
      ))}
    </Ticks>
  )
}
