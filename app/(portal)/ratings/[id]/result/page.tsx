import { crumbsOf, openedCampaign } from '@/app/(portal)/ratings/campaign-page'
import { can } from '@/lib/auth/policy'
import { sendCampaign } from '@/lib/ratings/actions/tally'
import { levelName } from '@/lib/ratings/labels'
import { countLevels } from '@/lib/ratings/rules/outcome'
import { levels } from '@/lib/ratings/rules/scale'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'
import { QuotaArithmetic } from './quota-arithmetic'
import { ReasonsTable } from './reasons-table'

export default async function ResultPage({ params }: PageProps<'/ratings/[id]/result'>) {
  const { viewer, found, place } = await openedCampaign(params)
  const { campaign, rated, outcome, decider, ruleSet } = found
  const maySend = campaign.state === 'open' && can(viewer, 'ratings.send', place)
  const unfinished = rated.flatMap(({ id, fullName }) => {
    const missing = outcome.people.get(id)?.missing ?? []
    return missing.length > 0 ? [{ id, text: `${fullName}: thiếu ${missing.join(', ')}` }] : []
  })
  const counts = countLevels([...outcome.people.values()].map(({ level }) => level))

  return (
    <Page title="Kết quả và giới hạn tỷ lệ" crumbs={crumbsOf(found)} lead={ruleSet.source}>
      {unfinished.length > 0 && (
        <Notice tone="warn" title={`Còn ${unfinished.length} đồng chí thiếu số liệu, chưa gửi được.`}>
          <ul className="list-disc pl-5">
            {unfinished.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title="Giới hạn số “Hoàn thành xuất sắc nhiệm vụ”">
        <QuotaArithmetic found={found} />
      </Section>
      <Section title="Mức đề nghị của từng đồng chí">
        <p>
          {levels.map((level) => `${levelName[level]}: ${counts[level]}`).join('; ')}. Mức đề nghị là mức thấp
          hơn giữa mức được quá nửa cơ số phiếu và mức mà quy định cho phép, sau đó xét giới hạn tỷ lệ.
        </p>
        <ReasonsTable found={found} />
      </Section>
      {maySend && outcome.isComplete && (
        <Section title={`Gửi ${decider}`}>
          <p>Sau khi gửi, chi bộ không sửa được danh sách nữa, trừ khi cấp quyết định trả lại.</p>
          <Form
            action={sendCampaign}
            submit={`Gửi ${decider}`}
            hidden={{ campaignId: campaign.id, version: campaign.version }}
          />
        </Section>
      )}
    </Page>
  )
}
