import { Fragment } from 'react'
import { groundGroups } from '@/lib/ratings/labels'
import type { Campaign, CampaignPerson } from '@/lib/ratings/queries/campaign'
import { Tick, Ticks } from '@/lib/ui/tick'

/** What the regulation says keeps a level down, under the article it stands in. */
export function GroundTicks({ person, rules }: { person: CampaignPerson; rules: Campaign['rules'] }) {
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
